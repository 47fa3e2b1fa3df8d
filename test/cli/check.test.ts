// `greenroom check`: for people and for programs.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const flow = {
  schemaVersion: 1,
  id: 'night-porter',
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
};
const rules = (question: string) => ({
  schemaVersion: 1,
  flow: 'night-porter',
  stages: { apply: { dealbreakers: [{ id: 'r', question, op: 'is', value: true }] } },
});
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-check-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const write = (name: string, document: unknown) => writeFile(path(name), JSON.stringify(document));

async function check(...argv: string[]) {
  const io = fakeIo();
  return { exitCode: await run(['check', ...argv], io), ...io.printed };
}

describe('greenroom check', () => {
  it('ends with 0 where there is nothing to mend', async () => {
    await write('a.flow.json', flow);
    await write('a.backstage.json', rules('nights'));
    const { exitCode, out, err } = await check(path('a.flow.json'), path('a.backstage.json'));
    assert.equal(exitCode, 0, out + err);
    assert.match(out, /2 files: (nothing to mend|0 errors, \d+ warnings?)\.\n$/);
  });

  it('names file, path, value and cure of an error, and ends with 1', async () => {
    await write('a.flow.json', { ...flow, lokale: 'en' });
    const { exitCode, out } = await check(path('a.flow.json'));
    assert.equal(exitCode, 1);
    assert.match(out, /a\.flow\.json:1:\d+: lokale\n(.*\n)* +.*"locale"/);
    assert.match(out, /1 file: 1 error, \d+ warnings?\.\n$/);
  });

  it('shows people the first of very many findings, and programs all', async () => {
    const strange = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key${index}`, 1]));
    await write('a.flow.json', { ...flow, ...strange });
    const { out } = await check(path('a.flow.json'));
    assert.equal(out.match(/Code: unknown-key/g)?.length, 200);
    assert.match(out, /\nAnd 100 more: .*--format json.*\n1 file: 300 errors, 0 warnings\.\n$/);
    const { out: json } = await check(path('a.flow.json'), '--format', 'json');
    assert.equal((JSON.parse(json) as { problems: unknown[] }).problems.length, 300);
  });

  it('takes a folder for its documents, and the flow beside a backstage with it', async () => {
    await write('a.flow.json', flow);
    await write('a.backstage.json', rules('nigths'));
    await write('package.json', {});
    for (const given of [folder, path('a.backstage.json')]) {
      const { exitCode, out } = await check(given);
      assert.equal(exitCode, 1);
      assert.match(out, /a\.backstage\.json:1:87: stages\.apply\.dealbreakers\[0\]\.question\n(.*\n)*.*"nights"/);
      assert.match(out, /2 files: 1 error/);
    }
  });

  it('prints the same for programs with --format json', async () => {
    await write('a.flow.json', { ...flow, locale: 5 });
    const { exitCode, out } = await check('--format', 'json', path('a.flow.json'));
    assert.equal(exitCode, 1);
    const printed = JSON.parse(out) as {
      ok: boolean;
      problems: Record<'severity' | 'code' | 'file' | 'path' | 'message' | 'why' | 'fix', string>[];
    };
    assert.equal(printed.ok, false);
    const problem = printed.problems.find((each) => each.severity === 'error');
    assert.deepEqual([problem?.file, problem?.path], [path('a.flow.json'), 'locale']);
    for (const each of printed.problems) {
      for (const key of ['severity', 'code', 'file', 'message', 'why', 'fix'] as const)
        assert.ok(each[key], `${each.code} has no ${key}`);
    }
    assert.equal((await check('--format', 'yaml', folder)).exitCode, 2);
  });

  it('ends with 2 where it is not used as it should be', async () => {
    for (const argv of [[], ['--formt', 'json', folder], ['--format'], ['--format', 'yaml', folder]])
      assert.equal((await check(...argv)).exitCode, 2, argv.join(' '));
  });

  it('names the code of each finding, why it matters and how to mend it', async () => {
    await write('a.flow.json', flow);
    const { exitCode, out } = await check(path('a.flow.json'));
    assert.equal(exitCode, 0);
    assert.match(
      out,
      / +Warning: Nobody can be reached .*\n +Why: .*\n +To mend it: Add support\..*\n +Code: no-contact\n/,
    );
  });

  it('says which file or folder it cannot read, or holds no document', async () => {
    assert.deepEqual(await check(path('none.flow.json')), {
      exitCode: 1,
      out: '',
      err: `${path('none.flow.json')} cannot be read: there is nothing under this name (ENOENT).\n`,
    });
    assert.deepEqual(await check(folder), { exitCode: 1, out: '', err: `There is no NAME.flow.json in ${folder}.\n` });
  });
});
