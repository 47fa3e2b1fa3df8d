/** Registers `<greenroom-stage-resume>`. */
import { define } from '../../base/define.ts';
import { StageResumeElement } from './stage-resume.element.ts';

define('greenroom-stage-resume', StageResumeElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-stage-resume': StageResumeElement;
  }
}
