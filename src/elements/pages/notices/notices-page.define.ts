/** Registers `<greenroom-notices-page>` and its cards. */
import { define } from '../../base/define.ts';
import { NoticeCardElement } from './notice-card.element.ts';
import { NoticesPageElement } from './notices-page.element.ts';

define('greenroom-notice-card', NoticeCardElement);
define('greenroom-notices-page', NoticesPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-notice-card': NoticeCardElement;
    'greenroom-notices-page': NoticesPageElement;
  }
}
