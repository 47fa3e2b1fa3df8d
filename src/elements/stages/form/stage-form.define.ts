/** Registers `<greenroom-stage-form>`. */
import { define } from '../../base/define.ts';
import { StageFormElement } from './stage-form.element.ts';

define('greenroom-stage-form', StageFormElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-stage-form': StageFormElement;
  }
}
