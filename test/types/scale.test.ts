// How typed documents scale: the work of the compiler grows with the number of questions, not with its square.
import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** A flow of so many questions, every second one with a condition, and a backstage with a rule or a score on most. */
function code(questions: number): string {
  const kinds = [
    { type: "'yes-no'", fits: "op: 'is', value: true" },
    { type: "'number'", fits: "op: 'between', value: [1, 3]" },
    { type: "'date'", fits: "op: 'after', value: { today: 3 }" },
    { type: "'multiple-choice', options: [{ value: 'a', label: 'A' }]", fits: "op: 'includesAny', value: ['a']" },
  ];
  const asked = [...Array(questions).keys()].map((at) => {
    const earlier = kinds[(at - 4) % kinds.length];
    const showIf = at > 4 && at % 2 && earlier ? `, showIf: { not: { question: 'q${at - 4}', ${earlier.fits} } }` : '';
    return `{ id: 'q${at}', label: { en: 'Q', es: 'P' }, required: true, type: ${kinds[at % kinds.length]?.type}${showIf} }`;
  });
  const rules = asked.map((_, at) => `{ id: 'r${at}', question: 'q${at}', ${kinds[at % kinds.length]?.fits} }`);
  return `import { defineBackstage, defineFlow } from '../../src/index.ts';
export const flow = defineFlow({ schemaVersion: 1, id: 'big', locale: 'en', brand: { name: 'B' }, role: { title: 'R' },
  stages: [{ id: 'apply', type: 'form', pages: [{ id: 'p', questions: [${asked.join(',\n')}] }] }] });
defineBackstage(flow, { schemaVersion: 1, flow: 'big', stages: { apply: { dealbreakers: [${rules.join(',\n')}],
  score: { items: [{ question: 'q3', points: { a: 2 } }] } } } });
`;
}

function compile(questions: number): { instantiations: number; errors: string[] } {
  const file = join(import.meta.dirname, `big-${questions}.ts`);
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (path, language, ...rest) =>
    path === file ? ts.createSourceFile(file, code(questions), language) : getSourceFile(path, language, ...rest);
  const program = ts.createProgram([file], options, host);
  const errors = program.getSemanticDiagnostics(program.getSourceFile(file));
  return {
    instantiations: program.getInstantiationCount(),
    errors: errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  };
}

describe('a typed flow and its backstage', () => {
  const [none, some, many] = [compile(8), compile(250), compile(500)];

  it('compile with 500 questions and as many rules', () => assert.deepEqual(many.errors, []));

  it('cost the compiler twice the work for twice the questions', () => {
    const ratio = (many.instantiations - none.instantiations) / (some.instantiations - none.instantiations);
    assert.ok(ratio < 2.3, `${none.instantiations}, ${some.instantiations}, ${many.instantiations}`);
  });
});
