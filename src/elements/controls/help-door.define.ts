/** Registers `<greenroom-help-door>`. */
import { define } from '../base/define.ts';
import { HelpDoorElement } from './help-door.element.ts';

define('greenroom-help-door', HelpDoorElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-help-door': HelpDoorElement;
  }
}
