// A journey that takes every step and makes no call: what a page shows after what it asked for.
import type { CandidateAction } from '../../src/journey/events.ts';
import { transition } from '../../src/journey/transition.ts';
import { FakeJourney, today } from './fake-journey.ts';

/** Moves as the real one does; nothing leaves the page. */
export class WalkingJourney extends FakeJourney {
  override send(action: CandidateAction): void {
    super.send(action);
    const [next] = transition(this.state, action, { today, key: `key-${this.sent.length}` });
    this.change(next);
  }
}
