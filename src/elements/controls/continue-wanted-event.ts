/** A part of the application offers to go on with on another device: the dialog for that is the application's own. */

/** Bubbles out of whatever offers it; ends at the application. */
export class ContinueWantedEvent extends Event {
  static readonly type = 'greenroom-continue-wanted';
  constructor() {
    super(ContinueWantedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-continue-wanted': ContinueWantedEvent;
  }
}
