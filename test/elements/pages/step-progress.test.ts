// How far a candidate is, and what the one primary button says at each place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageActions } from '../../../src/elements/pages/application/primary-action.ts';
import { stepProgress } from '../../../src/elements/pages/application/step-progress.ts';
import type { SessionStage } from '../../../src/contract/records.ts';
import type { JourneyState, Place } from '../../../src/journey/state.ts';
import { FakeJourney, freshSession } from '../../support/fake-journey.ts';
import { smallFlow } from '../../support/small-flow.ts';

const at = (place: Place, change: Partial<JourneyState> = {}) => new FakeJourney({ place, ...change }).state;
const sent = (...ids: string[]): Partial<JourneyState> => {
  const session = freshSession(smallFlow);
  const next = smallFlow.stages.find(({ id }) => !ids.includes(id))?.id;
  const progressOf = (id: string): SessionStage['progress'] =>
    ids.includes(id) ? 'submitted' : id === next ? 'available' : 'locked';
  return {
    session: { ...session, stages: session.stages.map((stage) => ({ ...stage, progress: progressOf(stage.id) })) },
  };
};

test('identity and notices belong to the stage before which they stand', () => {
  assert.equal(stepProgress(at({ page: 'identity' })).step, 1);
  assert.equal(stepProgress(at({ page: 'notices', before: 'about' }, sent('basics', 'papers'))).step, 3);
});

test('the line fills from page to page and never goes back on the way', () => {
  const nights = { answers: { basics: { nights: true } } };
  const places: [Place, Partial<JourneyState>][] = [
    [{ page: 'identity' }, {}],
    [{ page: 'stage', stage: 'basics', index: 0 }, nights],
    [{ page: 'stage', stage: 'basics', index: 1 }, nights],
    [{ page: 'stage', stage: 'basics', index: 2 }, nights],
    [{ page: 'review', stage: 'basics' }, nights],
    [{ page: 'stage', stage: 'papers', index: 0 }, sent('basics')],
    [{ page: 'stage', stage: 'about', index: 0 }, sent('basics', 'papers')],
    [{ page: 'status' }, sent('basics', 'papers', 'about')],
  ];
  const shares = places.map(([place, change]) => stepProgress(at(place, change)).share);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  );
  assert.equal(new Set(shares).size, shares.length);
  assert.equal(shares.at(-1), 1);
});

test('minutes shrink as questions are answered', () => {
  const before = stepProgress(at({ page: 'stage', stage: 'basics', index: 0 })).minutes;
  const after = stepProgress(at({ page: 'stage', stage: 'about', index: 0 }, sent('basics', 'papers'))).minutes;
  assert.ok(after <= before && after >= 1);
});

const labels: [Place, Partial<JourneyState>, ReturnType<typeof pageActions>][] = [
  [{ page: 'identity' }, {}, { primary: 'continue', back: false }],
  [{ page: 'notices', before: 'start' }, {}, { primary: 'continue', back: true }],
  [{ page: 'stage', stage: 'basics', index: 0 }, {}, { primary: 'continue', back: true }],
  [{ page: 'stage', stage: 'basics', index: 2 }, {}, { primary: 'form.review', back: true }],
  [{ page: 'stage', stage: 'basics', index: 0, edit: true }, {}, { primary: 'form.review', back: true }],
  [{ page: 'review', stage: 'basics' }, {}, { primary: 'form.send', back: true }],
  [{ page: 'review', stage: 'basics' }, { sending: true }, { primary: 'form.sending', back: false }],
  [
    { page: 'stage', stage: 'papers', index: 0 },
    sent('basics'),
    { primary: 'form.send', back: false, skip: 'form.skip' },
  ],
  [{ page: 'stage', stage: 'about', index: 0 }, sent('basics', 'papers'), { primary: 'self-id.send', back: false }],
];
for (const [place, change, expected] of labels) {
  test(`at ${JSON.stringify(place)}${change.sending ? ' while sending' : ''} the button says ${expected.primary}`, () => {
    assert.deepEqual(pageActions(at(place, change)), expected);
  });
}
