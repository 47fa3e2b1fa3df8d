// The documents of a folder, and everything that is wrong with them at once.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { loadFlows } from '../../src/cli/load-flows.ts';
import { problemText } from '../../src/cli/problem-text.ts';

const flow = (id: string, more: object = {}) => ({
  schemaVersion: 1,
  id,
  locale: 'en',
  brand: { name: 'Northwind' },
  role: { title: 'Night porter' },
  stages: [
    {
      id: 'apply',
      type: 'form',
      pages: [{ id: 'one', questions: [{ id: 'nights', type: 'yes-no', label: 'Can you work nights?' }] }],
    },
  ],
  ...more,
});
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-flows-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const write = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

describe('a folder of flows', () => {
  it('is read in pairs; other files are left alone', async () => {
    await write('b.flow.json', flow('porter'));
    await write('b.backstage.json', { schemaVersion: 1, flow: 'porter', decision: { minScore: 0.5 } });
    await write('a.flow.json', flow('guard'));
    await write('notes.json', 'not JSON');
    const { flows, errors } = await loadFlows(folder);
    assert.deepEqual(errors, []);
    assert.deepEqual(
      flows.map((each) => [each.flow.id, each.backstage?.decision?.minScore]),
      [
        ['guard', undefined],
        ['porter', 0.5],
      ],
    );
  });

  it('tells every problem of every file, with file, path, value and cure', async () => {
    await write('a.flow.json', flow('porter', { lokale: 'en', timeZone: 7 }));
    await write('b.flow.json', flow('guard'));
    await write('b.backstage.json', { schemaVersion: 1, flow: 'guard', stages: { aply: {} } });
    await write('c.flow.json', '{"id": "x",\n  }');
    await write('d.backstage.json', { schemaVersion: 1, flow: 'd' });
    await write('e.flow.json', flow('guard'));
    await write(
      'f.flow.json',
      flow('clerk', {
        stages: [{ id: 'talk', type: 'interview', modes: ['text'], questions: [{ id: 'q', ask: 'Why?' }] }],
      }),
    );
    const { flows, errors } = await loadFlows(folder);
    assert.deepEqual(flows, []);
    const printed = errors.map(problemText).join('');
    for (const sentence of [
      /a\.flow\.json:1:\d+: lokale\n(.*\n)*? +To mend it: Did you mean "locale"\?\n/,
      /a\.flow\.json:1:\d+: timeZone\n(.*\n)*? +Found: 7\n/,
      /b\.backstage\.json:1:\d+: stages\.aply\n(.*\n)*? +To mend it: Did you mean "apply"\?\n/,
      /c\.flow\.json:1:11: line 1, column 11\n +There is a comma too much before \}\n/,
      /d\.backstage\.json:1:\d+: flow\n +The flow of this backstage is not here.*\n +Expected: .*d\.flow\.json beside it\n/,
      /e\.flow\.json:1:\d+: id\n +Two flows have the same id\n +Found: "guard"\n +Expected: .*b\.flow\.json\n/,
      /f\.flow\.json:1:\d+: stages\[0\]\.type\n +This version cannot run stages of the type "interview"\n +Found: "interview"\n +Expected: one of /,
    ]) {
      assert.match(printed, sentence);
    }
  });

  it('is served with a question that nobody will see, which is told', async () => {
    const unseen = { id: 'why', type: 'yes-no', label: 'Why?', showIf: { question: 'nights', op: 'is', value: true } };
    const showIf = { all: [unseen.showIf, { ...unseen.showIf, value: false }] };
    const nights = { id: 'nights', type: 'yes-no', label: 'Can you work nights?' };
    const pages = [{ id: 'one', questions: [nights, { ...unseen, showIf }] }];
    await write('a.flow.json', flow('guard', { stages: [{ id: 'apply', type: 'form', pages }] }));
    const { flows, errors, warnings } = await loadFlows(folder);
    assert.deepEqual([flows.length, errors], [1, []]);
    assert.ok(warnings.some(({ code, severity }) => code === 'unreachable-question' && severity === 'error'));
  });

  it('never leaves out a backstage because it is named otherwise than its flow', async () => {
    await write('a.flow.json', flow('porter'));
    await write('rules.backstage.json', { schemaVersion: 1, flow: 'porter', decision: { minScore: 0.5 } });
    const { flows, errors } = await loadFlows(folder);
    assert.deepEqual(flows, []);
    const printed = errors.map(problemText).join('');
    assert.match(printed, /rules\.backstage\.json\n +This backstage has another name than its flow\n/);
    assert.match(printed, / +Expected: .*rules\.flow\.json beside it\n/);
  });

  it('that cannot be read is named', async () => {
    await assert.rejects(loadFlows(join(folder, 'none')), {
      exitCode: 1,
      message: /none cannot be read: there is nothing under this name \(ENOENT\)\.$/,
    });
  });
});

describe('a printed problem', () => {
  it('cannot steer the terminal', () => {
    const printed = problemText({
      severity: 'warning',
      file: 'a',
      path: 'x\u001b[2J',
      code: 'no-contact',
      message: 'one\ntwo',
      received: '\u202eevil',
      why: 'Wh\u0007y.',
      fix: 'Mend\u202e it.',
    });
    const lines = [
      'a: x[2J',
      'Warning: one two',
      'Found: evil',
      'Why: Why.',
      'To mend it: Mend it.',
      'Code: no-contact',
    ];
    assert.equal(printed, `${lines.join('\n    ')}\n`);
  });
});
