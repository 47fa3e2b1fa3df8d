/** The widget's entry module. Nothing is registered until the script tag has said what it knows. */
import { define } from '../elements/base/define.ts';
import { GreenroomFlowElement } from '../elements/shell/flow.element.ts';
import { GreenroomStatusElement } from '../elements/shell/status.element.ts';
import { takeHandover, type Handover } from '../elements/shell/handover.ts';

/** Called by the script tag: registers the elements, which take over what it has begun to fetch. */
export function start(handover: Handover): void {
  takeHandover(handover);
  define('greenroom-flow', GreenroomFlowElement);
  define('greenroom-status', GreenroomStatusElement);
}
