import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JourneyController } from '../../src/controllers/journey.controller.ts';
import type { Journey } from '../../src/journey/events.ts';
import type { JourneyState } from '../../src/journey/state.ts';

class Host {
  updates = 0;
  journey: FakeJourney | undefined;
  readonly updateComplete = Promise.resolve(true);
  readonly link = new JourneyController(this, () => this.journey);

  addController() {}
  removeController() {}
  requestUpdate() {
    this.updates++;
  }
}

class FakeJourney implements Pick<Journey, 'state' | 'subscribe'> {
  readonly listeners = new Set<(state: JourneyState) => void>();
  state = { attempts: 0 } as JourneyState;

  subscribe = (listener: (state: JourneyState) => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  send() {}
  upload = () => Promise.reject(new Error('not used'));
  exportData = () => Promise.reject(new Error('not used'));
  stop() {}

  change() {
    for (const listener of this.listeners) listener(this.state);
  }
}

test('renders its element with every change, while the element is on a page', () => {
  const host = new Host();
  const journey = new FakeJourney();
  host.journey = journey;
  host.link.hostConnected();
  journey.change();
  journey.change();
  assert.equal(host.updates, 2);
  assert.equal(host.link.state, journey.state);
  host.link.hostDisconnected();
  journey.change();
  assert.deepEqual([host.updates, journey.listeners.size], [2, 0]);
  host.link.hostConnected();
  journey.change();
  assert.equal(host.updates, 3);
});

test('follows the journey that its element is given later, and leaves the one before', () => {
  const host = new Host();
  const [first, second] = [new FakeJourney(), new FakeJourney()];
  host.link.hostConnected();
  assert.equal(host.link.state, undefined);
  host.journey = first;
  host.link.hostUpdate();
  host.link.hostUpdate();
  host.journey = second;
  host.link.hostUpdate();
  assert.deepEqual([first.listeners.size, second.listeners.size], [0, 1]);
});
