/** Registers `<greenroom-welcome-line>`. */
import { define } from '../../base/define.ts';
import './clear-device.define.ts';
import { WelcomeLineElement } from './welcome-line.element.ts';

define('greenroom-welcome-line', WelcomeLineElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-welcome-line': WelcomeLineElement;
  }
}
