/** Registers the questions of the first pages: who one is, and yes or no. One chunk. */
import { define } from '../base/define.ts';
import { EmailQuestionElement } from './email-question.element.ts';
import { PhoneQuestionElement } from './phone-question.element.ts';
import { ShortTextQuestionElement } from './short-text-question.element.ts';
import { UrlQuestionElement } from './url-question.element.ts';
import { YesNoQuestionElement } from './yes-no-question.element.ts';

define('greenroom-short-text-question', ShortTextQuestionElement);
define('greenroom-email-question', EmailQuestionElement);
define('greenroom-url-question', UrlQuestionElement);
define('greenroom-phone-question', PhoneQuestionElement);
define('greenroom-yes-no-question', YesNoQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-short-text-question': ShortTextQuestionElement;
    'greenroom-email-question': EmailQuestionElement;
    'greenroom-url-question': UrlQuestionElement;
    'greenroom-phone-question': PhoneQuestionElement;
    'greenroom-yes-no-question': YesNoQuestionElement;
  }
}
