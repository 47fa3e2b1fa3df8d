/** Asks once more before a device is cleared, and says what would be lost with it. */
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { JourneyState } from '../../../journey/state.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import type { ConfirmWords } from '../../controls/confirm-dialog.element.ts';
import { isAllSent } from './when-sent.ts';

/**
 * Opens itself when it is rendered.
 *
 * @fires {Event} confirm - yes
 * @fires {Event} close - it is closed, with or without a yes: remove it
 */
export class ClearDeviceElement extends GreenroomElement {
  static override properties: PropertyDeclarations = { ...GreenroomElement.properties, state: { attribute: false } };

  declare state: JourneyState;

  override render(): TemplateResult {
    const { scope, state } = this;
    const { t } = scope;
    const body = t('device.clear.body', { brand: scope.text(state.flow.brand.name) });
    const words: ConfirmWords = {
      title: t('device.clear.title'),
      body: isAllSent(state) ? body : `${t('device.clear.lost')} ${body}`,
      confirm: t('device.clear'),
      keep: t('device.keep'),
    };
    const pass = ({ type }: Event) => void this.dispatchEvent(new Event(type));
    return html`<greenroom-confirm-dialog .scope=${scope} .words=${words} @confirm=${pass} @close=${pass}></greenroom-confirm-dialog>`;
  }
}
