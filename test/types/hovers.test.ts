// What an editor shows over the keys of a document in TypeScript, and what it offers while one is being written.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { everyBackstageKey } from '../backstage/every-key.ts';
import { everyKey } from '../flow/every-key.ts';

const root = resolve(import.meta.dirname, '../..');
const file = join(import.meta.dirname, 'hovered.ts');
/** Keys that a writer names: languages, stages, options, and what a schema.org posting holds. */
const named = new Set(['en', 'es', 'form', 'talk', 'task', 'a', 'b', 'posting', '@type', 'baseSalary', 'cv', 'chat']);

const code = `import { defineBackstage, defineFlow, type Flow } from '../../src/index.ts';
export const flow = defineFlow(${JSON.stringify(everyKey, null, 1)});
export const plain: Flow = ${JSON.stringify(everyKey, null, 1)};
export const backstage = defineBackstage(flow, ${JSON.stringify(everyBackstageKey, null, 1)});
export const small = defineFlow({ schemaVersion: 1, id: 'small', locale: 'en', brand: { name: 'B' }, role: { title: 'R' }, stages: [
  { id: 'apply', type: 'form', pages: [{ id: 'p', questions: [
    { id: 'adult', type: 'yes-no', label: 'x' },
    { id: 'skill', type: 'slider', label: 'x', min: 0, max: 1, step: 1, /*in a slider*/ },
    { id: 'c', type: 'date', label: 'x', showIf: { question: '/*a question*/', op: 'is', value: true } },
  ] }] },
] });
defineBackstage(small, { schemaVersion: 1, flow: 'small', stages: { apply: {
  dealbreakers: [{ id: 'd', question: 'adult', op: '/*an operator*/', value: true }, { id: 'e', question: '/*a deciding question*/', /*in a dealbreaker*/ }],
} } });
`;
const service = ts.createLanguageService(host());
const source = service.getProgram()?.getSourceFile(file);

/** Every key of the objects under a node with the text that hovering it shows. */
function hovers(node: ts.Node, found: [string, string][] = []): [string, string][] {
  if (ts.isPropertyAssignment(node)) {
    const info = service.getQuickInfoAtPosition(file, node.name.getStart(source));
    const name = ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText(source);
    if (!named.has(name)) found.push([name, ts.displayPartsToString(info?.documentation)]);
    if (name === 'posting') return found;
  }
  ts.forEachChild(node, (child) => {
    hovers(child, found);
  });
  return found;
}

function declared(name: string): ts.Node {
  const statements = source?.statements.filter(ts.isVariableStatement) ?? [];
  const found = statements.find(
    ({ declarationList }) => declarationList.declarations[0]?.name.getText(source) === name,
  );
  assert.ok(found);
  return found;
}

function completions(mark: string): { names: string[]; position: number } {
  const position = code.indexOf(`/*${mark}*/`);
  const names = service.getCompletionsAtPosition(file, position, {})?.entries.map(({ name }) => name) ?? [];
  return { names, position };
}

describe('hovering a key', () => {
  it('says what it is for, in a document without a mistake', () => {
    assert.deepEqual(
      service.getSemanticDiagnostics(file).filter(({ start = 0 }) => start < code.indexOf('small')),
      [],
    );
    for (const name of ['flow', 'plain', 'backstage']) {
      const found = hovers(declared(name));
      assert.ok(found.length > 25, `${name}: ${found.length} keys`);
      assert.deepEqual(
        found.filter(([, text]) => text.length < 8),
        [],
        name,
      );
    }
  });

  it('says so in a document with a mistake as well', () => {
    const found = hovers(declared('small'));
    assert.deepEqual(
      found.filter(([, text]) => text.length < 8),
      [],
    );
  });

  it('shows the default and an example', () => {
    const at = code.indexOf('"maxMegabytes"') + 2;
    const tags = service
      .getQuickInfoAtPosition(file, at)
      ?.tags?.map(({ name, text }) => `${name} ${ts.displayPartsToString(text)}`);
    assert.deepEqual(tags, ['default 10', 'example 5']);
  });
});

describe('writing a document', () => {
  it('is offered the keys of the type that is meant, with what they are for', () => {
    const { names, position } = completions('in a slider');
    assert.ok(names.includes('labels') && names.includes('showIf'));
    assert.ok(!names.includes('options') && !names.includes('minLength'), names.join());
    const details = service.getCompletionEntryDetails(file, position, 'labels', {}, undefined, {}, undefined);
    assert.match(ts.displayPartsToString(details?.documentation), /What the ends mean/);
    assert.ok(completions('in a dealbreaker').names.includes('onNotMet'));
  });

  it('is offered the questions and the operators that there are', () => {
    assert.deepEqual(completions('a question').names.toSorted(), ['adult', 'c', 'skill']);
    assert.deepEqual(completions('a deciding question').names.toSorted(), ['adult', 'c', 'skill']);
    assert.deepEqual(completions('an operator').names, ['is']);
  });
});

function host(): ts.LanguageServiceHost {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return {
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      if (path === file) return ts.ScriptSnapshot.fromString(code);
      return ts.sys.fileExists(path) ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8')) : undefined;
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: (path) => (path === file ? code : ts.sys.readFile(path)),
    directoryExists: (path) => ts.sys.directoryExists(path),
  };
}
