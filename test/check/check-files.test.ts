// `greenroom check`, over files in memory.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFiles, type CheckResult } from '../../src/check/check-files.ts';
import { documentCodes } from '../../src/errors/documents/codes.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import { apply, backstageOf, flowOf, scheduling } from '../backstage/sample-documents.ts';

const now = new Date('2027-03-26T12:00:00Z');
const support = { email: 'jobs@example.com' };
const yesNo = (id: string): Question => ({ id, type: 'yes-no', label: `Is ${id} fine?`, required: true });
const small = (more: Partial<Flow> = {}): Flow =>
  flowOf([{ id: 'apply', type: 'form', pages: [{ id: 'p', questions: [yesNo('adult')] }] }], { support, ...more });

function check(files: Record<string, unknown>): CheckResult {
  const loaded = Object.entries(files).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : JSON.stringify(content),
  }));
  return checkFiles(loaded, { now });
}
const lines = ({ problems }: CheckResult) =>
  problems.map(({ severity, file, code, path }) => `${severity} ${file} ${code} ${path}`);

describe('a check', () => {
  it('finds nothing wrong with documents that are right', () => {
    const backstage = backstageOf({ dealbreakers: [{ id: 'adult', question: 'adult', op: 'is', value: true }] });
    assert.deepEqual(check({ 'a.flow.json': small(), 'a.backstage.json': backstage }), { ok: true, problems: [] });
  });

  it('names line and column of broken JSON', () => {
    assert.deepEqual(check({ 'a.flow.json': '{\n  "id": }' }).problems, [
      {
        severity: 'error',
        code: 'not-json',
        file: 'a.flow.json',
        path: 'line 2, column 9',
        message: 'A value was expected',
        why: documentCodes['not-json'].why,
        fix: documentCodes['not-json'].fix,
        line: 2,
        column: 9,
      },
    ]);
  });

  it('refuses a key that is there twice', () => {
    const text = JSON.stringify(small()).replace('{', '{"id":"other",');
    assert.deepEqual(lines(check({ 'a.flow.json': text })), ['error a.flow.json repeated-key line 1, column 33']);
  });

  it('reports every problem of every file', () => {
    const result = check({
      'a.flow.json': { ...small(), stages: [{ id: 'x', type: 'frm' }], extra: 1 },
      'b.flow.json': small({ id: 'b' }),
      'b.backstage.json': { schemaVersion: 1, flow: 'b', stages: { aply: {} } },
    });
    assert.equal(result.ok, false);
    assert.deepEqual(
      lines(result).filter((line) => line.startsWith('error')),
      [
        'error a.flow.json unknown-type stages[0].type',
        'error a.flow.json unknown-key extra',
        'error b.backstage.json unknown-stage stages.aply',
      ],
    );
    assert.equal(result.problems.find(({ code }) => code === 'unknown-stage')?.fix, 'Did you mean "apply"?');
  });

  it('names a stage type that this version cannot run', () => {
    const result = check({
      'a.flow.json': {
        ...small(),
        stages: [
          ...small().stages,
          { id: 'talk', type: 'interview', modes: ['voice'], questions: [{ id: 'q', ask: 'Why?' }] },
        ],
      },
    });
    const refused = result.problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      refused.map(({ code, path }) => [code, path]),
      [['stage-not-runnable', 'stages[1].type']],
    );
    assert.match(refused[0]?.message ?? '', /"interview"/);
  });

  it('finds the flow of a backstage beside it, or by its id', () => {
    assert.equal(check({ 'x.json': small(), 'y.json': backstageOf() }).ok, true);
    assert.deepEqual(lines(check({ 'a.backstage.json': backstageOf() })), ['error a.backstage.json flow-missing flow']);
    const mismatch = check({ 'a.flow.json': small({ id: 'other' }), 'a.backstage.json': backstageOf() });
    assert.deepEqual(lines(mismatch), ['error a.backstage.json flow-mismatch flow']);
  });

  it('reports a flow with errors once, and not its backstage by it', () => {
    const result = check({ 'a.flow.json': { ...small(), id: 'NOT AN ID' }, 'a.backstage.json': backstageOf() });
    assert.deepEqual(lines(result), ['error a.flow.json invalid-format id']);
  });

  it('refuses two flows of one id, and a file that is neither document', () => {
    assert.deepEqual(lines(check({ 'a.flow.json': small(), 'b.flow.json': small() })), [
      'error b.flow.json duplicate-id id',
    ]);
    assert.deepEqual(lines(check({ 'package.json': { name: 'x' }, 'list.json': '[]' })), [
      'error package.json unknown-document ',
      'error list.json unknown-document ',
    ]);
  });

  it('warns where scheduling is on and nothing is enforced', () => {
    const result = check({
      'a.flow.json': small(),
      'a.backstage.json': backstageOf({ enforce: false }, { links: scheduling }),
    });
    assert.deepEqual(
      [result.ok, lines(result)],
      [true, ['warning a.backstage.json nothing-enforced links.scheduling']],
    );
  });

  it('warns of long interviews once: by stage, or all together', () => {
    const page = (id: string, count: number) => ({
      id,
      questions: Array.from({ length: count }, (_, at) => yesNo(`${id}-${at}`)),
    });
    const form = (id: string, count: number) => ({ id, type: 'form' as const, pages: [page(id, count)] });
    assert.deepEqual(lines(check({ 'a.flow.json': small({ stages: [form('a', 21)] }) })), [
      'warning a.flow.json many-questions stages[0]',
    ]);
    assert.deepEqual(lines(check({ 'a.flow.json': small({ stages: [form('a', 11), form('b', 10)] }) })), [
      'warning a.flow.json many-questions stages',
    ]);
    assert.deepEqual(lines(check({ 'a.flow.json': small({ stages: [form('a', 10), form('b', 10)] }) })), []);
  });

  it('warns where nobody can be asked for an accommodation', () => {
    assert.deepEqual(lines(check({ 'a.flow.json': flowOf([apply]) })), ['warning a.flow.json no-contact support']);
  });

  it('warns of an AI notice that was published less than ten business days ago', () => {
    const notices = (publishedOn: string) => [
      {
        id: 'ai',
        version: '1',
        kind: 'ai' as const,
        text: 'We use an assistant.',
        consent: 'none' as const,
        publishedOn,
      },
    ];
    const isWarned = (day: string) => lines(check({ 'a.flow.json': small({ notices: notices(day) }) })).length > 0;
    assert.deepEqual(['2027-03-12', '2027-03-13', '2027-03-15', '2027-04-15'].map(isWarned), [
      false,
      false,
      true,
      true,
    ]);
  });

  it('warns of texts that lack a language, and of doubtful questions', () => {
    const result = check({ 'a.flow.json': small({ locales: ['es'], role: { title: 'Packer' } }) });
    assert.ok(lines(result).includes('warning a.flow.json missing-locale role.title'));
    const doubtful = flowOf(
      [
        {
          id: 'apply',
          type: 'form',
          pages: [{ id: 'p', questions: [{ id: 'q', type: 'date', label: 'Date of birth' }] }],
        },
      ],
      { support },
    );
    assert.deepEqual(lines(check({ 'a.flow.json': doubtful })), [
      'warning a.flow.json wording-age stages[0].pages[0].questions[0].label',
    ]);
  });
});
