/** What a candidate asks for at the help door. */

/** Every kind of help, in the order they are offered. */
export const helpKinds = ['accommodation', 'another-way', 'more-time', 'technical', 'person'] as const;
/** A kind of help. */
export type HelpKind = (typeof helpKinds)[number];

/** A request for help, as a backend takes it. */
export interface HelpWish {
  kind: HelpKind;
  message?: string;
  /** How to reach the candidate, where the known way is not the best one. */
  contact?: string;
}

/** How a request is doing. */
export type HelpProgress = 'idle' | 'sending' | 'sent' | 'failed';

/** The candidate asks for help. Bubbles, stays inside the page. */
export class HelpEvent extends Event {
  static readonly type = 'greenroom-help';
  readonly request: HelpWish;

  constructor(request: HelpWish) {
    super(HelpEvent.type, { bubbles: true });
    this.request = request;
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-help': HelpEvent;
  }
}
