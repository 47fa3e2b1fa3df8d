/** Registers `<greenroom-link-page>`. */
import { define } from '../../base/define.ts';
import { LinkPageElement } from './link-page.element.ts';

define('greenroom-link-page', LinkPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-link-page': LinkPageElement;
  }
}
