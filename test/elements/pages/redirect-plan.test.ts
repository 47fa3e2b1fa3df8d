// The redirect table of DECISIONS.md section 6, row by row.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CandidateState } from '../../../src/contract/records.ts';
import { redirectPlan } from '../../../src/elements/pages/status/redirect-plan.ts';

const url = 'https://northgate.example/life';
const status = (state: CandidateState, mode: 'auto' | 'link') => ({
  state,
  redirect: { url, mode, afterSeconds: 8 },
  updatedAt: '2026-03-27T09:00:00Z',
});

const rows: [CandidateState, 'auto' | 'link', { opens: string; leavesAfter?: number; laterLeaves: boolean }][] = [
  ['complete', 'auto', { opens: 'here', leavesAfter: 8, laterLeaves: false }],
  ['complete', 'link', { opens: 'here', laterLeaves: false }],
  ['in-review', 'auto', { opens: 'new-tab', laterLeaves: false }],
  ['in-review', 'link', { opens: 'new-tab', laterLeaves: false }],
  ['next-step', 'auto', { opens: 'new-tab', laterLeaves: true }],
  ['next-step', 'link', { opens: 'new-tab', laterLeaves: true }],
  ['scheduled', 'auto', { opens: 'here', leavesAfter: 8, laterLeaves: false }],
  ['scheduled', 'link', { opens: 'here', laterLeaves: false }],
  ['closed', 'auto', { opens: 'here', leavesAfter: 8, laterLeaves: false }],
];

for (const [state, mode, expected] of rows) {
  test(`${state} with mode ${mode}`, () => {
    assert.deepEqual(redirectPlan(status(state, mode), false), { url, ...expected });
  });
}

test('a status without an address leads nowhere', () => {
  assert.equal(redirectPlan({ state: 'complete', updatedAt: '2026-03-27T09:00:00Z' }, false), undefined);
});

test('a frame is left by a click alone, whatever the mode', () => {
  assert.equal(redirectPlan(status('complete', 'auto'), true)?.leavesAfter, undefined);
});

test('an address that may not be followed is not there', () => {
  const unsafe = {
    ...status('complete', 'auto'),
    redirect: { url: 'javascript:alert(1)', mode: 'auto' as const, afterSeconds: 8 },
  };
  assert.equal(redirectPlan(unsafe, false), undefined);
});

test('the employer’s words are kept for the link', () => {
  const labelled = {
    ...status('complete', 'link'),
    redirect: { url, label: 'See a night', mode: 'link' as const, afterSeconds: 8 },
  };
  assert.equal(redirectPlan(labelled, false)?.label, 'See a night');
});
