import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config, ts.sys, root);

const fixtures = [
  'fixtures/board/api.ts',
  'fixtures/board/react.tsx',
  'fixtures/constructs/api.ts',
  'fixtures/constructs/react.tsx',
  'fixtures/validation/api.ts',
];
const refused = ['test/types/api.errors.ts', 'test/types/react.errors.tsx'];
// One program for all: what takes its time is to read the libraries.
const program = ts.createProgram([...fixtures, ...refused].map((file) => root + file), options);

/** What the compiler says of a file, or of everything but those that are to be refused, as `line: code`. */
function complaints(wanted: (file: string) => boolean): string[] {
  const own = ts.getPreEmitDiagnostics(program).filter(({ file }) => wanted(file?.fileName.slice(root.length) ?? ''));
  return own.map(({ file, start, code }) => `${file ? file.getLineAndCharacterOfPosition(start!).line + 1 : 0}: TS${code}`);
}

/** What it is to say: the code behind each line that has one. */
function announced(file: string): string[] {
  const lines = readFileSync(root + file, 'utf8').split('\n');
  return lines.flatMap((line, index) => /\/\/ (TS\d+)$/.exec(line)?.slice(1).map((code) => `${index + 1}: ${code}`) ?? []);
}

test('generated code compiles under the strictest flags, the libraries it stands on included', () => {
  expect(options).toMatchObject({ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false });
  expect(complaints((file) => !refused.includes(file))).toEqual([]);
});

test.each(refused)('%s is refused where it says so, and nowhere else', (name) => {
  expect(complaints((file) => file === name)).toEqual(announced(name));
});
