/** What a candidate does with a notice. These events bubble and stay inside the page. */
import type { ConsentDecision } from '../../../contract/records.ts';

/** The candidate has agreed or declined. */
export class DecideEvent extends Event {
  static readonly type = 'greenroom-decide';
  readonly decision: ConsentDecision;

  constructor(decision: ConsentDecision) {
    super(DecideEvent.type, { bubbles: true });
    this.decision = decision;
  }
}

/** The candidate wants a person in place of what they cannot agree to. */
export class AskPersonEvent extends Event {
  static readonly type = 'greenroom-ask-person';
  constructor() {
    super(AskPersonEvent.type, { bubbles: true });
  }
}

/** The candidate stops here. */
export class StopEvent extends Event {
  static readonly type = 'greenroom-stop';
  constructor() {
    super(StopEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-decide': DecideEvent;
    'greenroom-ask-person': AskPersonEvent;
    'greenroom-stop': StopEvent;
  }
}
