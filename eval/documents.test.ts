import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents } from './documents.ts';
import { isMeasured } from './report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-documents-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('an empty folder measures nothing, and one that is not there is told in a sentence', async () => {
  const figures = await documents(folder);
  expect(figures).toMatchObject({
    ...{ 'documents.found': null, 'documents.refused_right': null, 'documents.main_text_f1': null },
  });
  expect(isMeasured(figures)).toBe(false);
  await expect(documents(join(folder, 'none'))).rejects.toThrow(/none is no folder that can be read\.$/);
});

test('what a row names and the folder does not hold is told, not measured', async () => {
  await writeFile(
    join(folder, 'dev.jsonl'),
    '{"file":"a.txt","behaviour":"text","must_include_plain":["words"]}\n',
  );
  const lines: string[] = [];
  const figures = await documents(folder, (line) => lines.push(line));
  expect(figures).toMatchObject({ 'documents.files_missing': 1, 'documents.found': null });
  expect(isMeasured(figures)).toBe(false);
  expect(lines).toEqual(['a.txt: there is no such file in the folder']);
});
