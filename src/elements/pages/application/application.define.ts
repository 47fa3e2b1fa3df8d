/** Registers `<greenroom-application>` and what every page of it has. */
import { define } from '../../base/define.ts';
import '../../controls/help-door.define.ts';
import '../../controls/language-switch.define.ts';
import '../../controls/progress-bar.define.ts';
import '../../controls/save-note.define.ts';
import { ApplicationElement } from './application.element.ts';

define('greenroom-application', ApplicationElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-application': ApplicationElement;
  }
}
