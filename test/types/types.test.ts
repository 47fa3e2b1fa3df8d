// What the compiler takes and refuses of typed flows and backstages: each case is a file of its own, compiled here.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');
const folder = join(import.meta.dirname, 'cases');
/** Kept as text, so that no other tool compiles what must not compile. */
const cases = new Map(
  readdirSync(folder).map((name) => [
    join(folder, name.replace(/txt$/, 'ts')),
    readFileSync(join(folder, name), 'utf8'),
  ]),
);

let errors: Map<string, { line: number; message: string }[]>;

before(() => {
  errors = compile();
});

describe('the types of documents', () => {
  for (const [file, source] of cases) {
    const name = file.slice(folder.length + 1);
    const expected = source.split('\n').flatMap((line, index) => {
      const [, words] = /\/\/ error: (.+)$/.exec(line) ?? [];
      return words === undefined ? [] : [{ line: index, words }];
    });

    if (expected.length === 0) {
      it(`take all of ${name}`, () => assert.deepEqual(errors.get(file), []));
      continue;
    }
    for (const { line, words } of expected) {
      it(`refuse line ${line + 1} of ${name}, and say "${words}"`, () => {
        const found = errors.get(file)?.filter((error) => error.line === line) ?? [];
        assert.ok(
          found.some(({ message }) => message.includes(words)),
          JSON.stringify(found),
        );
      });
    }
    it(`refuse nothing else of ${name}`, () => {
      const others = errors.get(file)?.filter(({ line }) => !expected.some((error) => error.line === line));
      assert.deepEqual(others, []);
    });
  }
});

function compile(): typeof errors {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => cases.has(resolve(path)) || fileExists(path);
  host.readFile = (path) => cases.get(resolve(path)) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const source = cases.get(resolve(path));
    return source === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, source, language);
  };
  const program = ts.createProgram([...cases.keys()], options, host);
  return new Map(
    [...cases.keys()].map((file) => {
      const source = program.getSourceFile(file);
      return [
        file,
        [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(readable),
      ];
    }),
  );
}

function readable({ file, start = 0, messageText }: ts.Diagnostic): { line: number; message: string } {
  const line = file ? file.getLineAndCharacterOfPosition(start).line : -1;
  return { line, message: ts.flattenDiagnosticMessageText(messageText, '\n') };
}
