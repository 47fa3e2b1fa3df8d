/** The class of every public event. Only a root element fires it, on itself. */
import type { PublicEventDetail, PublicEventName } from '../contract/public-events.ts';

/**
 * A public event: it bubbles, leaves shadow roots, and its `detail` holds ids and states alone.
 *
 * @example
 * document.addEventListener('greenroom-stage-complete', (event) => console.log(event.detail.stage));
 */
export class GreenroomEvent<N extends PublicEventName> extends CustomEvent<PublicEventDetail<N>> {
  declare readonly type: N;

  constructor(name: N, detail: PublicEventDetail<N>) {
    super(name, { bubbles: true, composed: true, cancelable: name === 'greenroom-redirect', detail });
  }
}

/** Which event each name brings, for `addEventListener`. */
type EventsOf<N extends PublicEventName> = { [K in N]: GreenroomEvent<K> };
type LauncherEventName = 'greenroom-show' | 'greenroom-hide';
type LauncherEvents = EventsOf<LauncherEventName>;
type FlowEvents = EventsOf<Exclude<PublicEventName, LauncherEventName>>;

declare global {
  interface HTMLElementEventMap extends FlowEvents, LauncherEvents {}
  interface DocumentEventMap extends FlowEvents, LauncherEvents {}
  interface WindowEventMap extends FlowEvents, LauncherEvents {}
}
