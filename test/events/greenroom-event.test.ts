import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicEvents, type PublicEventName } from '../../src/contract/public-events.ts';
import { GreenroomEvent } from '../../src/events/greenroom-event.ts';

/** CONTRACT section 2, in its order. */
const promised = [
  'ready start stage-start stage-complete saved offline online complete status-change schedule-open schedule-booked',
  'redirect consent help-request error show hide',
]
  .join(' ')
  .split(' ')
  .map((name) => `greenroom-${name}`);

test('the table holds every event of the contract and no other', () => {
  assert.deepEqual(Object.keys(publicEvents), promised);
});

test('every event bubbles out of shadow roots, and carries its detail', () => {
  for (const name of Object.keys(publicEvents) as PublicEventName[]) {
    const event = new GreenroomEvent(name, { state: 'complete' });
    assert.deepEqual([event.type, event.bubbles, event.composed], [name, true, true]);
    assert.deepEqual(event.detail, { state: 'complete' });
  }
});

test('the host page can cancel exactly the events that the table says', () => {
  for (const [name, row] of Object.entries(publicEvents)) {
    const event = new GreenroomEvent(name as PublicEventName, {});
    assert.equal(event.cancelable, 'cancelable' in row, name);
  }
});

test('no detail has a field for an answer or for who the candidate is', () => {
  const fields = Object.values(publicEvents).flatMap((row) => Object.keys(row.detail));
  for (const field of fields) assert.doesNotMatch(field, /answer|name|email|phone|token|url|message|text/, field);
});
