// Real application forms of other employers: imported by the command, served, and applied to in the browser to the end.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Answers } from '../../src/flow/answer.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { visibleQuestions } from '../../src/flow/visibility.ts';
import { openWorld, type World } from '../support/careers-world.ts';
import { oneQuestion } from '../support/one-question.ts';
import { posting as ashbyPosting } from '../importers/ashby/sample-posting.ts';
import { posting as leverPosting } from '../importers/lever/sample-posting.ts';
import type { SeenCandidate } from '../support/recruiter.ts';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, '../shared/data');
/** Where the samples of each source are, and which of them: all of an applicant tracking system that are forms, a few of the others. */
const sources: Readonly<Record<string, { folder: string; only: RegExp }>> = {
  greenhouse: { folder: 'ats-forms/greenhouse', only: /\.json$/ },
  ashby: { folder: 'ats-forms/ashby', only: /\.json$/ },
  lever: { folder: 'ats-forms/lever', only: /^(?!apply-submission).*\.json$/ },
  workable: { folder: 'ats-forms/workable', only: /\.json$/ },
  recruitee: { folder: 'ats-forms/recruitee', only: /\.json$/ },
  typeform: { folder: 'typeform', only: /^(choiceJump|form-a)\.json$/ },
  surveyjs: { folder: 'surveyjs', only: /^(it-job-screening|volunteer-sign-up)\.json$/ },
  jobposting: { folder: 'jobposting-jsonld', only: /^helsinki/ },
};
const folder = mkdtempSync(join(tmpdir(), 'greenroom-imports-'));
// Without a deadline: what has closed takes nobody.
const openPosting = { ...ashbyPosting, results: { ...ashbyPosting.results, applicationDeadline: null } };
/** Forms of our own, for a clone without the samples beside it. */
const own = Object.entries({ ashby: openPosting, lever: leverPosting }).map(([source, posting]) => {
  const path = join(folder, `${source}.json`);
  writeFileSync(path, JSON.stringify(posting));
  return { source, name: 'our own', path };
});
const files = Object.entries(sources).flatMap(([source, { folder, only }]) => {
  const path = join(data, folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => only.test(name)) : [];
  return names.map((name) => ({ source, name, path: join(path, name) }));
});

describe('a form of another system', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: () => [oneQuestion('first')] });
  });
  after(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { source, name, path } of [...own, ...files]) {
    it(`is imported, served and answered to the end: ${source}, ${name}`, async () => {
      const { flow, backstage } = importForm(source, path, join(folder, `${source}-${name}`));
      await world.recruiter.publish(flow, backstage);
      const { candidate, watch } = await world.visit({ flow: flow.id });
      await candidate.begin();
      await candidate.finish();

      const seen = await world.recruiter.newest(flow.id);
      assert.ok(['complete', 'in-review', 'next-step'].includes(seen.state), seen.state);
      assert.equal(seen.decision, 'qualified', 'the rules of an imported form are switched off');
      assert.deepEqual(answered(seen), asked(flow, seen), 'the recruiter has every answer');
      for (const stage of seen.stages) assert.equal(stage.submissions, 1, stage.id);
      assert.deepEqual(watch.errors, []);
    });
  }
});

interface Imported {
  flow: Flow;
  backstage: object;
}

/** Runs the command as anyone would, and reads what it wrote. */
function importForm(source: string, file: string, folder: string): Imported {
  const program = [join(root, 'dist', 'cli', 'main.js'), 'import', source, file, '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const read = (kind: string): unknown => {
    const name = readdirSync(folder).find((one) => one.endsWith(`.${kind}.json`)) ?? '';
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  };
  return { flow: read('flow') as Flow, backstage: read('backstage') as object };
}

/** Everything that a recruiter must find: who the candidate is, and each question that was there but the voluntary ones. */
function asked(flow: Flow, { stages }: SeenCandidate): string[] {
  const identity = Object.entries(flow.identity ?? {}).flatMap(([id, rule]) => (rule === 'off' ? [] : [id]));
  const answers = Object.fromEntries(stages.map((stage) => [stage.id, stage.answers as Answers]));
  const today = new Date().toISOString().slice(0, 10);
  const visible = visibleQuestions(flow, answers, { today });
  const questions = flow.stages
    .filter(({ type }) => type !== 'self-id')
    .flatMap(({ id }) => (visible.get(id) ?? []).map((question) => ({ stage: id, ...question })))
    .filter(({ type }) => type !== 'information');
  return [...identity, ...questions.map(({ stage, id }) => `${stage}.${id}`)].toSorted();
}

function answered({ candidate, stages }: SeenCandidate): string[] {
  const answers = stages.flatMap((stage) => Object.keys(stage.answers).map((id) => `${stage.id}.${id}`));
  return [...Object.keys(candidate), ...answers].toSorted();
}
