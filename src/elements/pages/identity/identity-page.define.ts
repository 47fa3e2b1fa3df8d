/** Registers `<greenroom-identity-page>`. */
import { define } from '../../base/define.ts';
import { IdentityPageElement } from './identity-page.element.ts';

define('greenroom-identity-page', IdentityPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-identity-page': IdentityPageElement;
  }
}
