/** Registers `<greenroom-failure-page>`. */
import { define } from '../../base/define.ts';
import { FailurePageElement } from './failure-page.element.ts';

define('greenroom-failure-page', FailurePageElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-failure-page': FailurePageElement;
  }
}
