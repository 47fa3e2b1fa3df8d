/** Registers the questions that most forms are made of. One chunk, fetched while the page before is filled in. */
import { define } from '../base/define.ts';
import { ConsentQuestionElement } from './consent-question.element.ts';
import { InformationQuestionElement } from './information-question.element.ts';
import { LongTextQuestionElement } from './long-text-question.element.ts';
import { MultipleChoiceQuestionElement } from './multiple-choice-question.element.ts';
import { NumberQuestionElement } from './number-question.element.ts';
import { SingleChoiceQuestionElement } from './single-choice-question.element.ts';

define('greenroom-long-text-question', LongTextQuestionElement);
define('greenroom-number-question', NumberQuestionElement);
define('greenroom-single-choice-question', SingleChoiceQuestionElement);
define('greenroom-multiple-choice-question', MultipleChoiceQuestionElement);
define('greenroom-consent-question', ConsentQuestionElement);
define('greenroom-information-question', InformationQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-long-text-question': LongTextQuestionElement;
    'greenroom-number-question': NumberQuestionElement;
    'greenroom-single-choice-question': SingleChoiceQuestionElement;
    'greenroom-multiple-choice-question': MultipleChoiceQuestionElement;
    'greenroom-consent-question': ConsentQuestionElement;
    'greenroom-information-question': InformationQuestionElement;
  }
}
