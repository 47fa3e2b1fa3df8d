/** Registers `<greenroom-combobox>`. */
import { define } from '../base/define.ts';
import { ComboboxElement } from './combobox.element.ts';

define('greenroom-combobox', ComboboxElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-combobox': ComboboxElement;
  }
}
