/** Registers `<greenroom-error-summary>`. */
import { define } from '../base/define.ts';
import { ErrorSummaryElement } from './error-summary.element.ts';

define('greenroom-error-summary', ErrorSummaryElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-error-summary': ErrorSummaryElement;
  }
}
