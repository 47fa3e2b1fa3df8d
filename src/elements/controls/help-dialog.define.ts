/** Registers `<greenroom-help-dialog>`. */
import { define } from '../base/define.ts';
import { HelpDialogElement } from './help-dialog.element.ts';

define('greenroom-help-dialog', HelpDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-help-dialog': HelpDialogElement;
  }
}
