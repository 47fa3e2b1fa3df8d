/** Registers `<greenroom-status-page>` and what it holds. */
import { define } from '../../base/define.ts';
import { CandidateRightsElement } from './candidate-rights.element.ts';
import { ConfirmDialogElement } from './confirm-dialog.element.ts';
import { RedirectNoticeElement } from './redirect-notice.element.ts';
import { ScheduleOfferElement } from './schedule-offer.element.ts';
import { StatusPageElement } from './status-page.element.ts';

define('greenroom-candidate-rights', CandidateRightsElement);
define('greenroom-confirm-dialog', ConfirmDialogElement);
define('greenroom-redirect-notice', RedirectNoticeElement);
define('greenroom-schedule-offer', ScheduleOfferElement);
define('greenroom-status-page', StatusPageElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-candidate-rights': CandidateRightsElement;
    'greenroom-confirm-dialog': ConfirmDialogElement;
    'greenroom-redirect-notice': RedirectNoticeElement;
    'greenroom-schedule-offer': ScheduleOfferElement;
    'greenroom-status-page': StatusPageElement;
  }
}
