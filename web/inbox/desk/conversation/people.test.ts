import { createPeople } from './people.ts';

const bo = { by: { kind: 'operator', id: 'bo', name: 'Bo' } };
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

test('whoever types is writing until they have written, or stop', () => {
  const people = createPeople().hear('typing', bo, 1_000);
  expect(names(people.writing(6_000))).toEqual(['Bo']);
  expect(people.writing(7_001)).toEqual([]);
  expect(people.wrote({ kind: 'operator', id: 'bo' }).writing(2_000)).toEqual([]);
});

test('a colleague who looks is viewing for 45 seconds; a customer who reads is not', () => {
  const at = new Date(10_000).toISOString();
  const people = createPeople()
    .hear('seen', { ...bo, seq: 4, at }, 10_000)
    .hear('seen', { by: { kind: 'customer' }, seq: 3, at }, 10_000);
  expect(names(people.viewing(54_000))).toEqual(['Bo']);
  expect(people.viewing(56_000)).toEqual([]);
  expect(people.customerReads).toEqual([{ seq: 3, at: 10_000 }]);
});

test('what was read was read when it first was, however often an open page says so', () => {
  const told = (people: ReturnType<typeof createPeople>, seq: number, at: number) =>
    people.hear('seen', { by: { kind: 'customer' }, seq, at: new Date(at).toISOString() }, at);
  const people = told(told(told(createPeople(), 3, 10_000), 3, 30_000), 5, 50_000);
  expect(people.customerReads).toEqual([
    { seq: 3, at: 10_000 },
    { seq: 5, at: 50_000 },
  ]);
});
