/** Registers `<greenroom-status-page>` and what it holds. */
import { define } from '../../base/define.ts';
import '../../controls/confirm-dialog.define.ts';
import { CandidateRightsElement } from './candidate-rights.element.ts';
import { RedirectNoticeElement } from './redirect-notice.element.ts';
import { ScheduleOfferElement } from './schedule-offer.element.ts';
import { StatusPageElement } from './status-page.element.ts';

define('greenroom-candidate-rights', CandidateRightsElement);
define('greenroom-redirect-notice', RedirectNoticeElement);
define('greenroom-schedule-offer', ScheduleOfferElement);
define('greenroom-status-page', StatusPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-candidate-rights': CandidateRightsElement;
    'greenroom-redirect-notice': RedirectNoticeElement;
    'greenroom-schedule-offer': ScheduleOfferElement;
    'greenroom-status-page': StatusPageElement;
  }
}
