/** Registers what asks before a device is cleared. */
import { define } from '../../base/define.ts';
import '../../controls/confirm-dialog.define.ts';
import { ClearDeviceElement } from './clear-device.element.ts';

define('greenroom-clear-device', ClearDeviceElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-clear-device': ClearDeviceElement;
  }
}
