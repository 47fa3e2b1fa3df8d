// Real application forms of other employers: imported by the command, served, and applied to in the browser to the end.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { pagesOf } from '../../src/flow/stage-questions.ts';
import { openWorld, type World } from '../support/careers-world.ts';
import { oneQuestion } from '../support/one-question.ts';
import type { SeenCandidate } from '../support/recruiter.ts';

const root = resolve(import.meta.dirname, '../..');
const forms = resolve(root, '../shared/data/ats-forms/greenhouse');
const files = existsSync(forms) ? readdirSync(forms).filter((name) => name.endsWith('.json')) : [];

// A clone without the samples beside it has nothing to import.
if (files.length > 0)
  describe('a form of a Greenhouse job board', () => {
    let world: World;
    const folder = mkdtempSync(join(tmpdir(), 'greenroom-greenhouse-'));

    before(async () => {
      world = await openWorld({ documents: () => [oneQuestion('first')] });
    });
    after(async () => {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    });

    for (const file of files) {
      it(`is imported, served and answered to the end: ${file}`, async () => {
        const { flow, backstage, carried } = importForm(join(forms, file), join(folder, file));
        await world.recruiter.publish(flow, backstage);
        const { candidate, watch } = await world.visit({ flow: flow.id });
        await candidate.begin();
        await candidate.finish();

        const seen = await world.recruiter.newest(flow.id);
        assert.ok(['complete', 'in-review', 'next-step'].includes(seen.state), seen.state);
        assert.equal(seen.decision, 'qualified', 'the rules of an imported form are switched off');
        assert.deepEqual(answered(seen), asked(flow), 'the recruiter has every answer');
        assert.ok(carried > 0);
        for (const stage of seen.stages) assert.equal(stage.submissions, 1, stage.id);
        assert.deepEqual(watch.errors, []);
      });
    }
  });

interface Imported {
  flow: Flow;
  backstage: object;
  carried: number;
}

/** Runs the command as anyone would, and reads what it wrote. */
function importForm(file: string, folder: string): Imported {
  const program = [join(root, 'dist', 'cli', 'main.js'), 'import', 'greenhouse', file, '--out', folder];
  const { status, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const read = (kind: string): unknown => {
    const name = readdirSync(folder).find((one) => one.endsWith(`.${kind}.json`)) ?? '';
    return JSON.parse(readFileSync(join(folder, name), 'utf8'));
  };
  const { carried } = read('import') as { carried: number };
  return { flow: read('flow') as Flow, backstage: read('backstage') as object, carried };
}

/** Everything that a recruiter must find: who the candidate is, and each question but the voluntary ones. */
function asked(flow: Flow): string[] {
  const identity = Object.entries(flow.identity ?? {}).flatMap(([id, rule]) => (rule === 'off' ? [] : [id]));
  const stages = flow.stages.filter(({ type }) => type !== 'self-id');
  const questions = stages.flatMap((stage) =>
    pagesOf(stage).flatMap((page) => page.questions.map(({ id }) => `${stage.id}.${id}`)),
  );
  return [...identity, ...questions].toSorted();
}

function answered({ candidate, stages }: SeenCandidate): string[] {
  const answers = stages.flatMap((stage) => Object.keys(stage.answers).map((id) => `${stage.id}.${id}`));
  return [...Object.keys(candidate), ...answers].toSorted();
}
