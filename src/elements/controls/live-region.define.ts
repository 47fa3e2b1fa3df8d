/** Registers `<greenroom-live-region>`. */
import { define } from '../base/define.ts';
import { LiveRegionElement } from './live-region.element.ts';

define('greenroom-live-region', LiveRegionElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-live-region': LiveRegionElement;
  }
}
