// The TypeScript of README and guides, compiled as a reader would copy it: every name that it imports is there, with its type.
import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import ts from 'typescript';
import { guideSamples } from '../support/guide-samples.ts';

const root = resolve(import.meta.dirname, '../..');
/** By a file name for the compiler: the code, and where it stands. A sample with a name can be imported by the others. */
const samples = new Map(
  guideSamples()
    .filter(({ language }) => language === 'ts')
    .map(({ code, where, name }, index) => [
      join(import.meta.dirname, 'samples', name ?? `sample-${index}.ts`),
      { code: `${code}\nexport {};\n`, place: where },
    ]),
);
/** A sample may speak of what the reader has: a name such as `myBackend`, a file such as `./barista.flow.ts`. */
const readersOwn = /^Cannot find (name|module '\.)|^No value exists in scope for the shorthand property/;

let mistakes: Map<string, string[]>;

before(() => {
  mistakes = compile();
});

describe('the code of the guides', () => {
  it('is found', () => assert.ok(samples.size >= 5, `${samples.size} samples`));

  for (const [file, { place }] of samples) {
    it(`compiles: ${place}`, () => assert.deepEqual(mistakes.get(file), []));
  }
});

function compile(): typeof mistakes {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root).options;
  const paths = { greenroom: [join(root, 'src/index.ts')], 'greenroom/*': [join(root, 'src/*.ts')] };
  const options: ts.CompilerOptions = { ...parsed, paths, noUnusedLocals: false };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const codeOf = (path: string) => samples.get(resolve(path))?.code;
  host.fileExists = (path) => codeOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => codeOf(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const code = codeOf(path);
    return code === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, code, language);
  };
  // The elements, so that `document.querySelector('greenroom-flow')` has its type as in a reader's project.
  const program = ts.createProgram([...samples.keys(), join(root, 'src/elements.ts')], options, host);
  const found = (file: string): string[] => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .filter((message) => !readersOwn.test(message));
  };
  return new Map([...samples.keys()].map((file) => [file, found(file)]));
}
