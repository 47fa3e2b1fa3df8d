// What a HeyMilo posting says and the documents cannot hold: each setting is listed with its reason, and nothing twice.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseCommand } from '../../../src/cli/command.ts';
import { importCommand } from '../../../src/cli/import.ts';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import { postingReasons, questionReasons, stepReasons } from '../../../src/importers/heymilo/reasons.ts';
import type { ImportReport } from '../../../src/importers/import-result.ts';
import { fakeIo } from '../../cli/fake-io.ts';
import { fullPosting, fullQuestions, posting, question } from './sample-posting.ts';

const form = { id: 'form', type: 'form' };
const why = question('q', 'form', 'Why here?');
const reasonAt = ({ notCarried }: ImportReport, path: string) => notCarried.find((row) => row.path === path)?.reason;

describe('a setting without a place', () => {
  it('of the posting is listed with its own reason', () => {
    const nested = ['review_url', 'ingestion_url_key'];
    for (const [key, reason] of Object.entries(postingReasons)) {
      const value = key === 'archived' ? true : 'something';
      const more = nested.includes(key) ? { urls: { [key]: value } } : { [key]: value };
      const { report } = importHeyMilo({ posting: posting([form], more), questions: [why] });
      assert.equal(reasonAt(report, `posting.${nested.includes(key) ? 'urls.' : ''}${key}`), reason);
    }
  });

  it('of a step is listed with its own reason', () => {
    for (const [key, reason] of Object.entries(stepReasons)) {
      const { report } = importHeyMilo({
        posting: posting([{ ...form, config: { [key]: 'something' } }]),
        questions: [why],
      });
      assert.equal(reasonAt(report, `posting.workflow[0].config.${key}`), reason);
    }
  });

  it('of a question is listed with its own reason', () => {
    const ofForms = new Set(['answer', 'file_types', 'allow_multiple_files', 'dropdown_values']);
    for (const [key, reason] of Object.entries(questionReasons)) {
      const isOfForm = ofForms.has(key) || key.startsWith('slider');
      const type = isOfForm ? 'conversational_sms' : 'form';
      const { report } = importHeyMilo({
        posting: posting([{ id: 'step', type }]),
        questions: [question('q', isOfForm ? 'sms' : 'form', 'Why?', { [key]: 'something' })],
      });
      assert.equal(reasonAt(report, `questions[0].${key}`), reason);
    }
  });

  it('is not listed where it says nothing: empty, null or off', () => {
    const nothing = { metadata: {}, instructions: ' ', ats_metadata: null, test_posting: false, tags: [] };
    const { report } = importHeyMilo({ posting: posting([form], nothing), questions: [why] });
    assert.deepEqual(
      report.notCarried.map(({ path }) => path),
      ['posting.company_name'],
    );
  });

  it('is listed once, whatever the posting', () => {
    const { report } = importHeyMilo({ posting: fullPosting, questions: fullQuestions });
    const paths = report.notCarried.map(({ path, label }) => `${path} ${label}`);
    assert.equal(new Set(paths).size, paths.length);
  });
});

describe('a value that cannot be read', () => {
  it('is listed where it stands, and does not stop the rest', () => {
    const config = {
      knockout_enabled: 'yes',
      min_evaluation_score: 61,
      intro_message: { en: 'Hi' },
      cooldown_period_hrs: 'daily',
      max_nudge_amount: 2,
    };
    const { flow, report } = importHeyMilo({
      posting: posting([{ id: 'chat', type: 'conversational_sms', config }]),
      questions: [question('q', 'sms', 'Nights?', { question_type: 'YES_NO', expected_answer: ['Yes'] })],
    });
    assert.equal(flow.stages[0]?.id, 'chat');
    for (const key of Object.keys(config)) assert.ok(reasonAt(report, `posting.workflow[0].config.${key}`), key);
  });
});

describe('what is too much', () => {
  it('of a text is cut, and listed', () => {
    const long = 'word '.repeat(3_000);
    const { flow, backstage, report } = importHeyMilo({
      posting: posting([{ id: 'talk', type: 'web_interview' }, { type: 'resume' }], {
        description: long,
        instructions: long.repeat(4),
      }),
      questions: [question('v', 'voice', 'Why?'), question('r', 'resume_scoring', 'Ledgers', { score_of_1: long })],
    });
    assert.ok(typeof flow.role.summary === 'string' && flow.role.summary.length === 10_000);
    assert.equal(backstage.stages?.['talk']?.assistant?.instructions?.length, 50_000);
    assert.equal(backstage.stages?.['resume']?.assistant?.rubric?.[0]?.text.length, 5_000);
    for (const path of ['posting.description', 'posting.workflow[0].config.instructions', 'questions[1]']) {
      assert.match(reasonAt(report, path) ?? '', /the end is missing/);
    }
  });

  it('of steps is left out, and listed', () => {
    const steps = Array.from({ length: 25 }, (_, at) => ({ id: `resume_${at}`, type: 'resume' }));
    const { flow, report } = importHeyMilo(posting(steps));
    assert.equal(flow.stages.length, 19);
    assert.equal(report.notCarried.filter(({ reason }) => /steps do not fit/.test(reason)).length, 6);
  });
});

describe('the words that an import adds', () => {
  it('are in the language of the posting where there are some', () => {
    const spanish = importHeyMilo({ posting: { ...fullPosting, language: 'es' }, questions: fullQuestions }).flow;
    assert.match(JSON.stringify(spanish.notices), /inteligencia artificial/);
    assert.ok(spanish.stages.some(({ title }) => title === 'Entrevista'));
    const other = importHeyMilo({ posting: { ...fullPosting, language: 'nl' }, questions: fullQuestions }).flow;
    assert.match(JSON.stringify(other.notices), /artificial intelligence/);
  });

  it('make gaps of HeyMilo’s own placeholders, and of nothing else', () => {
    const intro =
      '{{candidate_name}} {{ candidate_first_name }} {{job_title}} {{company_name}} {{secret}} \uE000x\uE001';
    const { flow } = importHeyMilo({
      posting: posting([{ id: 'chat', type: 'conversational_sms', config: { intro_message: intro } }]),
      questions: [question('q', 'sms', 'Is {{job_title}} for you?', { question_type: 'YES_NO' })],
    });
    const [chat] = flow.stages;
    assert.ok(chat?.type === 'sms');
    assert.deepEqual(chat.greeting, [
      '{{candidate.name}} {{candidate.firstName}} {{role.title}} {{brand.name}} { {secret}} x',
    ]);
    assert.equal(chat.questions[0]?.label, 'Is {{role.title}} for you?');
  });
});

describe('greenroom import heymilo', () => {
  it('writes the documents and the list, and prints what was not carried over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'greenroom-heymilo-'));
    try {
      const io = fakeIo({ input: JSON.stringify({ posting: fullPosting, questions: fullQuestions }) });
      assert.equal(await importCommand.run(parseCommand(importCommand, ['heymilo', '-', '--out', folder]), io), 0);
      const read = async (kind: string): Promise<unknown> =>
        JSON.parse(await readFile(join(folder, `night-auditor-13d77095.${kind}.json`), 'utf8'));
      const { flow, backstage, report } = importHeyMilo({ posting: fullPosting, questions: fullQuestions });
      assert.deepEqual([await read('flow'), await read('backstage'), await read('import')], [flow, backstage, report]);
      assert.match(io.printed.out, /9 questions carried over/);
      assert.match(io.printed.out, /posting\.scheduling_url/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
