// A preview walks a flow to its end, and keeps nothing of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PreviewBackend } from '../../../src/elements/shell/preview-backend.ts';
import { smallFlow } from '../../support/small-flow.ts';

const submission = { key: 'k', answers: { city: 'Joliet' } };

test('stages open one after the other, and the end is an end', async () => {
  const backend = new PreviewBackend(smallFlow);
  const session = await backend.openSession({ flow: 'small', candidate: { name: 'Ana' } });
  assert.equal(session.status.state, 'not-started');
  await backend.saveDraft('preview', 'basics');
  assert.equal((await backend.loadSession()).status.state, 'in-progress');
  await backend.submitStage('preview', 'basics', submission);
  await backend.submitStage('preview', 'papers', { key: 'k2', skip: true });
  const end = await backend.submitStage('preview', 'about', submission);
  assert.deepEqual(
    end.stages.map(({ progress }) => progress),
    ['submitted', 'skipped', 'submitted'],
  );
  assert.equal(end.status.state, 'complete');
});

test('it tells nobody what was answered: sessions hold no answers', async () => {
  const backend = new PreviewBackend(smallFlow);
  await backend.openSession({ flow: 'small' });
  const session = await backend.submitStage('preview', 'basics', submission);
  assert.equal(JSON.stringify(session).includes('Joliet'), false);
});

test('a new opening begins anew', async () => {
  const backend = new PreviewBackend(smallFlow);
  await backend.openSession({ flow: 'small' });
  await backend.submitStage('preview', 'basics', submission);
  await backend.recordConsent('preview', { notice: 'terms', decision: 'granted' });
  const session = await backend.openSession({ flow: 'small', locale: 'es' });
  assert.deepEqual([session.stages[0]?.progress, session.consents, session.locale], ['available', [], 'es']);
});

test('withdrawing and erasing do what they say', async () => {
  const backend = new PreviewBackend(smallFlow);
  await backend.openSession({ flow: 'small', candidate: { name: 'Ana' } });
  assert.equal((await backend.withdraw()).status.state, 'withdrawn');
  await backend.eraseData();
  assert.deepEqual((await backend.loadSession()).candidate, {});
});
