/** Registers `<greenroom-flow>`. */
import { define } from '../base/define.ts';
import { GreenroomFlowElement } from './flow.element.ts';

define('greenroom-flow', GreenroomFlowElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-flow': GreenroomFlowElement;
  }
}
