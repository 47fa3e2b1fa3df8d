/** Registers `<greenroom-file-question>`. */
import { define } from '../base/define.ts';
import { FileQuestionElement } from './file-question.element.ts';

define('greenroom-file-question', FileQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-file-question': FileQuestionElement;
  }
}
