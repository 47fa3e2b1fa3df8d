/** Registers `<greenroom-slider-question>`. */
import { define } from '../base/define.ts';
import { SliderQuestionElement } from './slider-question.element.ts';

define('greenroom-slider-question', SliderQuestionElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-slider-question': SliderQuestionElement;
  }
}
