/** A page asks for the help door to be opened: the door itself stands in the same place on every page. */

/** Bubbles, stays inside the application. */
export class HelpWantedEvent extends Event {
  static readonly type = 'greenroom-help-wanted';
  constructor() {
    super(HelpWantedEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-help-wanted': HelpWantedEvent;
  }
}
