/** Registers `<greenroom-file-drop>`. */
import { define } from '../base/define.ts';
import { FileDropElement } from './file-drop.element.ts';

define('greenroom-file-drop', FileDropElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-file-drop': FileDropElement;
  }
}
