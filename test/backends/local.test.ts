import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { LocalBackend } from '../../src/backends/local.ts';
import { smallBackstage, smallFlow } from '../support/small-flow.ts';

test('says once that it is not for real candidates', () => {
  const warn = mock.method(console, 'warn', () => {});
  const backends = [new LocalBackend({ flow: smallFlow }), new LocalBackend({ flow: smallFlow })];
  assert.equal(warn.mock.callCount(), 1);
  assert.deepEqual(
    backends.map(({ isForRealCandidates }) => isForRealCandidates),
    [false, false],
  );
  warn.mock.restore();
});

test('runs the rules that it is given', async () => {
  const backend = new LocalBackend({ flow: smallFlow, backstage: smallBackstage });
  const { token } = await backend.openSession({ flow: 'small' });
  await backend.updateCandidate(token, { name: 'Ana', email: 'ana@example.com' });
  await backend.recordConsent(token, { notice: 'terms', decision: 'granted' });
  const answers = { city: 'Reno', nights: false };
  const { status } = await backend.submitStage(token, 'basics', { key: 'key-0123456789abcdef', answers });
  assert.deepEqual([status.state, status.message], ['closed', 'This job is at night.']);
});

test('a flow that does not hold fails with every problem, in every call', async () => {
  const flow = { ...smallFlow, stages: [] };
  const backend = new LocalBackend({ flow });
  for (const call of [backend.loadFlow('small', {}), backend.openSession({ flow: 'small' })]) {
    await assert.rejects(call, { name: 'DocumentError', code: 'invalid' });
  }
});
