/** Registers `<greenroom-date-question>`. */
import { define } from '../base/define.ts';
import { DateQuestionElement } from './date-question.element.ts';

define('greenroom-date-question', DateQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-date-question': DateQuestionElement;
  }
}
