/** A phone number, typed as people write theirs; the backend brings it into its international form. */
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for a phone number. Takes national and international typing; no country list and no metadata in the browser.
 *
 * @example
 * html`<greenroom-phone-question .question=${question} .answer=${answer} .scope=${scope}></greenroom-phone-question>`
 */
export class PhoneQuestionElement extends TextQuestionElement<'phone'> {
  protected override get input(): TextInput {
    return { type: 'tel', inputMode: 'tel', autocomplete: 'tel', isLeftToRight: true, size: 'narrow' };
  }

  protected override fallbackHelp(): string {
    const { t } = this.scope;
    return this.question.country ? t('phone.help') : t('phone.help-any', { example: '+1 207 555 0134' });
  }
}
