import { randomFor } from './random.ts';

const draw = (seed: number, label: string) => {
  const random = randomFor(seed, label);
  return Array.from({ length: 20 }, () => random.between(1, 1_000));
};

describe('randomFor', () => {
  test('repeats its choices for the same seed and label', () => {
    expect(draw(1, 'v1')).toEqual(draw(1, 'v1'));
  });

  test('chooses otherwise for another seed or label', () => {
    expect(draw(1, 'v1')).not.toEqual(draw(2, 'v1'));
    expect(draw(1, 'v1')).not.toEqual(draw(1, 'v2'));
  });

  test('chooses by weight', () => {
    const random = randomFor(1, 'weights');
    const drawn = Array.from({ length: 4_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    const often = drawn.filter((key) => key === 'often').length;
    expect(often).toBeGreaterThan(2_850);
    expect(often).toBeLessThan(3_150);
    expect(drawn).not.toContain('never');
  });
});
