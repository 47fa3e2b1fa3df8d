/** Registers `<greenroom-progress-bar>`. */
import { define } from '../base/define.ts';
import { ProgressBarElement } from './progress-bar.element.ts';

define('greenroom-progress-bar', ProgressBarElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-progress-bar': ProgressBarElement;
  }
}
