/** Registers `<greenroom-save-note>`. */
import { define } from '../base/define.ts';
import { SaveNoteElement } from './save-note.element.ts';

define('greenroom-save-note', SaveNoteElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-save-note': SaveNoteElement;
  }
}
