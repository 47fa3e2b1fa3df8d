/** A part of the application offers to go on with on another device: the dialog for that is the application's own. */

/** Bubbles out of whatever offers it; ends at the application, which calls `preventDefault` where it can lead there. */
export class ContinueWantedEvent extends Event {
  static readonly type = 'greenroom-continue-wanted';
  constructor() {
    super(ContinueWantedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-continue-wanted': ContinueWantedEvent;
  }
}
