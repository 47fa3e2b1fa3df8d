/** The candidate is about to be led to another page. The root tells the host page, which may say no. */

/** Bubbles, stays inside the widget; each frame on the way out passes it on and gives the answer back. */
export class LeaveEvent extends Event {
  static readonly type = 'greenroom-leave';
  /** `auto` after a countdown, `link` by a click. */
  readonly mode: 'auto' | 'link';

  constructor(mode: 'auto' | 'link') {
    super(LeaveEvent.type, { bubbles: true, cancelable: true });
    this.mode = mode;
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-leave': LeaveEvent;
  }
}
