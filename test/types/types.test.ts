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

/** What the compiler says, and the words of the source that it says it of. */
interface Finding {
  line: number;
  span: string;
  message: string;
}
let errors: Map<string, Finding[]>;

before(() => {
  errors = compile();
});

describe('the types of documents', () => {
  for (const [file, source] of cases) {
    const name = file.slice(folder.length + 1);
    const expected = source.split('\n').flatMap((line, index) => {
      const [, span, words] = /\/\/ error at `(.+?)`: (.+)$/.exec(line) ?? [];
      return span === undefined || words === undefined ? [] : [{ line: index, span, words }];
    });

    if (expected.length === 0) {
      it(`take all of ${name}`, () => assert.deepEqual(errors.get(file), []));
      continue;
    }
    for (const { line, span, words } of expected) {
      it(`refuse \`${span}\` in line ${line + 1} of ${name}, and say "${words}"`, () => {
        const found = errors.get(file)?.filter((error) => error.line === line) ?? [];
        assert.deepEqual(
          found.map((error) => error.span.slice(0, span.length)),
          [span],
          JSON.stringify(found),
        );
        assert.ok(found[0]?.message.includes(words), found[0]?.message);
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

function readable({ file, start = 0, length = 0, messageText }: ts.Diagnostic): Finding {
  const line = file ? file.getLineAndCharacterOfPosition(start).line : -1;
  const span = file?.text.slice(start, start + length) ?? '';
  return { line, span, message: ts.flattenDiagnosticMessageText(messageText, '\n') };
}
