/** Registers <greenroom-two-devices>. */
import { define } from '../../base/define.ts';
import { TwoDevicesElement } from './two-devices.element.ts';

define('greenroom-two-devices', TwoDevicesElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-two-devices': TwoDevicesElement;
  }
}
