/** Registers `<greenroom-status>`. */
import { define } from '../base/define.ts';
import { GreenroomStatusElement } from './status.element.ts';

define('greenroom-status', GreenroomStatusElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-status': GreenroomStatusElement;
  }
}
