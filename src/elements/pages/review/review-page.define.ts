/** Registers `<greenroom-review-page>`. */
import { define } from '../../base/define.ts';
import { ReviewPageElement } from './review-page.element.ts';

define('greenroom-review-page', ReviewPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-review-page': ReviewPageElement;
  }
}
