/** Registers `<greenroom-language-switch>`. */
import { define } from '../base/define.ts';
import { LanguageSwitchElement } from './language-switch.element.ts';

define('greenroom-language-switch', LanguageSwitchElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-language-switch': LanguageSwitchElement;
  }
}
