// `greenroom import`: three files, and an honest word about what is missing in them.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseCommand } from '../../src/cli/command.ts';
import { importCommand } from '../../src/cli/import.ts';
import { parseBackstage } from '../../src/backstage/parse-backstage.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import { fakeIo } from './fake-io.ts';

const job = JSON.stringify({
  id: 127817,
  title: 'Night porter',
  company_name: 'Northwind',
  location: { name: 'Leeds' },
  content: '&lt;p&gt;Keep the doors.&lt;/p&gt;',
  questions: [
    { label: 'First Name', required: true, fields: [{ name: 'first_name', type: 'input_text', values: [] }] },
    { label: 'Last Name', required: true, fields: [{ name: 'last_name', type: 'input_text', values: [] }] },
    { label: 'Email', required: true, fields: [{ name: 'email', type: 'input_text', values: [] }] },
    {
      label: 'Can you work nights?',
      required: true,
      fields: [
        {
          name: 'question_1',
          type: 'multi_value_single_select',
          values: [
            { label: 'No', value: 0 },
            { label: 'Yes', value: 1 },
          ],
        },
      ],
    },
    { label: 'Bring this', required: true, fields: [{ name: 'question_2', type: 'teleport', values: [] }] },
  ],
});
let base: string;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'greenroom-import-'));
});
after(() => rm(base, { recursive: true, force: true }));

async function importing(args: string[], input?: string) {
  const io = fakeIo(input === undefined ? {} : { input });
  const exitCode = await importCommand.run(parseCommand(importCommand, args), io);
  return { exitCode, ...io.printed };
}

describe('greenroom import', () => {
  it('writes flow, backstage and report, and lists what was not carried over', async () => {
    const file = join(base, 'job.json');
    await writeFile(file, job);
    const out = join(base, 'made', 'here');
    const { exitCode, out: said } = await importing(['greenhouse', file, '--out', out]);
    assert.equal(exitCode, 0);
    const names = (await readdir(out)).toSorted();
    const [backstageName = '', flowName = '', reportName = ''] = names;
    const id = flowName.replace('.flow.json', '');
    assert.deepEqual(names, [`${id}.backstage.json`, `${id}.flow.json`, `${id}.import.json`]);
    const read = async (name: string) => JSON.parse(await readFile(join(out, name), 'utf8')) as unknown;
    const flow = parseFlow(await read(flowName));
    assert.equal(flow.id, id);
    parseBackstage(await read(backstageName), flow);
    const report = (await read(reportName)) as {
      source: string;
      carried: number;
      notCarried: { path: string; label: string; reason: string }[];
    };
    assert.equal(report.source, 'greenhouse');
    assert.match(said, new RegExp(`^Wrote ${join(out, flowName)}, `));
    const lost = report.notCarried.find((row) => row.label === 'Bring this');
    assert.ok(lost);
    assert.ok(said.includes(`${lost.path} “Bring this”: ${lost.reason}`));
  });

  it('reads standard input for -', async () => {
    const out = join(base, 'from-input');
    assert.equal((await importing(['greenhouse', '-', '--out', out], job)).exitCode, 0);
    assert.equal((await readdir(out)).length, 3);
  });

  it('says which older files it wrote over', async () => {
    const out = join(base, 'twice');
    assert.doesNotMatch((await importing(['greenhouse', '-', '--out', out], job)).out, /older/);
    assert.match(
      (await importing(['greenhouse', '-', '--out', out], job)).out,
      /\.flow\.json \(in the place of an older one\), /,
    );
  });

  const forms = {
    ashby: {
      title: 'Clerk',
      applicationForm: { sections: [{ fields: [{ field: { path: 'q', title: 'Why?', type: 'LongText' } }] }] },
    },
    lever: { data: { text: 'Clerk', personalInformation: [{ name: 'q', text: 'Why?', type: 'textarea' }] } },
    workable: { title: 'Clerk', questions: [{ id: 'q', body: 'Why?', type: 'free_text' }] },
    smartrecruiters: { questions: [{ id: 'q', label: 'Why?', fields: [{ id: 'value', type: 'TEXTAREA' }] }] },
    recruitee: { offer: { title: 'Clerk', open_questions: [{ id: 'q', kind: 'text', body: 'Why?' }] } },
  };
  for (const [source, form] of Object.entries(forms)) {
    it(`reads a form of ${source}, and keeps the way back to each of its fields`, async () => {
      const out = join(base, source);
      const { exitCode, out: said } = await importing([source, '-', '--out', out], JSON.stringify(form));
      assert.equal(exitCode, 0);
      assert.match(said, /1 question carried over/);
      const names = await readdir(out);
      const report = names.find((name) => name.endsWith('.import.json')) ?? '';
      const { source: named, fields } = JSON.parse(await readFile(join(out, report), 'utf8')) as {
        source: string;
        fields: { field: string; question: string }[];
      };
      assert.equal(named, source);
      assert.deepEqual(
        fields.map(({ field, question }) => [field, question]),
        [['q', 'q']],
      );
    });
  }

  it('refuses a source that it does not know, and says which it does', async () => {
    await assert.rejects(importing(['greenhose', '-'], '{}'), {
      exitCode: 2,
      message: /"greenhose"; did you mean "greenhouse"\?/,
    });
    await assert.rejects(importing(['__proto__', '-'], '{}'), { exitCode: 2 });
  });

  it('says what is wrong with a file that is not there, not JSON, or no job, and writes nothing', async () => {
    const out = join(base, 'nothing');
    await assert.rejects(importing(['greenhouse', join(base, 'missing.json'), '--out', out]), {
      exitCode: 1,
      message: /missing\.json cannot be read: there is nothing under this name \(ENOENT\)\.$/,
    });
    await assert.rejects(importing(['greenhouse', '-', '--out', out], '{"id":1,\n}'), {
      exitCode: 1,
      message: /^Standard input: line 1, column 8: There is a comma too much before \}\. Take the comma out/,
    });
    await assert.rejects(importing(['greenhouse', '-', '--out', out], '{"questions":"many"}'), { code: 'invalid' });
    await assert.rejects(readdir(out), { code: 'ENOENT' });
  });

  it('says where it cannot write', async () => {
    const file = join(base, 'a-file');
    await writeFile(file, '');
    await assert.rejects(importing(['greenhouse', '-', '--out', join(file, 'x')], job), {
      exitCode: 1,
      message: /cannot be written \(ENOTDIR\)\.$/,
    });
  });
});
