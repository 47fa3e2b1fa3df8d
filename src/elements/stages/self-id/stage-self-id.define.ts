/** Registers `<greenroom-stage-self-id>`. */
import { define } from '../../base/define.ts';
import { StageSelfIdElement } from './stage-self-id.element.ts';

define('greenroom-stage-self-id', StageSelfIdElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-stage-self-id': StageSelfIdElement;
  }
}
