/** Registers `<greenroom-continue-dialog>`. */
import { define } from '../../base/define.ts';
import './clear-device.define.ts';
import { ContinueDialogElement } from './continue-dialog.element.ts';

define('greenroom-continue-dialog', ContinueDialogElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-continue-dialog': ContinueDialogElement;
  }
}
