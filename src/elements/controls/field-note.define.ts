/** Registers `<greenroom-field-note>`. */
import { define } from '../base/define.ts';
import { FieldNoteElement } from './field-note.element.ts';

define('greenroom-field-note', FieldNoteElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-field-note': FieldNoteElement;
  }
}
