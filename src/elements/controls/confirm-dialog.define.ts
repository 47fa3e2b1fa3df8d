/** Registers `<greenroom-confirm-dialog>`. */
import { define } from '../base/define.ts';
import { ConfirmDialogElement } from './confirm-dialog.element.ts';

define('greenroom-confirm-dialog', ConfirmDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-confirm-dialog': ConfirmDialogElement;
  }
}
