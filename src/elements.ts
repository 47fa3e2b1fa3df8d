/**
 * Registers `<greenroom-flow>` and `<greenroom-status>`.
 *
 * @example
 * import 'greenroom/elements';
 * document.querySelector('greenroom-flow').config = flow;
 * @module
 */
import './elements/shell/flow.define.ts';
import './elements/shell/status.define.ts';

export type { Backend } from './contract/backend.ts';
export {
  publicEvents,
  type PublicEvent,
  type PublicEventDetail,
  type PublicEventName,
} from './contract/public-events.ts';
export { exportedParts, parts, type PartName } from './elements/parts.ts';
export { GreenroomFlowElement } from './elements/shell/flow.element.ts';
export type { Prefill } from './elements/shell/prefill.ts';
export { GreenroomStatusElement } from './elements/shell/status.element.ts';
export { GreenroomEvent } from './events/greenroom-event.ts';
export type { ColorScheme } from './theme/theme-sheet.ts';
