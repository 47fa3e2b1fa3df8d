/** A phone number, typed as people write theirs, and kept in its international form once it is understood. */
import type { PropertyDeclarations } from 'lit';
import type { Answer } from '../../flow/answer.ts';
import { judgePhonesBy } from '../../flow/contact.ts';
import { countryOf } from '../../flow/country.ts';
import type * as PhoneNumbers from '../../flow/phone-number.ts';
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for a phone number, of any country. The numbering plans are fetched once the candidate types, or once there is a
 * number to show; without them the number stays as it is typed, and the backend reads it.
 *
 * @example
 * html`<greenroom-phone-question .question=${question} .answer=${'+12075550134'} .country=${'US'} .scope=${scope}></greenroom-phone-question>`
 */
export class PhoneQuestionElement extends TextQuestionElement<'phone'> {
  static override properties: PropertyDeclarations = {
    ...TextQuestionElement.properties,
    country: { attribute: false },
  };

  /** The country of numbers without a prefix, where the question names none. */
  declare country: string | undefined;
  #plans: Promise<Plans | undefined> | undefined;

  protected override get input(): TextInput {
    return { type: 'tel', inputMode: 'tel', autocomplete: 'tel', isLeftToRight: true, size: 'narrow' };
  }

  protected override fallbackHelp(): string {
    const { t, locale } = this.scope;
    if (this.question.country) return t('phone.help');
    const country = new Intl.DisplayNames(locale, { type: 'region' }).of(this.#country);
    return t('phone.help-assumed', { country: country ?? '' });
  }

  protected override prepare(): void {
    this.#plans ??= fetchPlans();
    void this.#plans.then((plans) => (plans ? undefined : (this.#plans = undefined)));
  }

  /** A number that was kept is written as its country does, once the page stands. */
  protected override take(answer: Answer | undefined): void {
    super.take(answer);
    if (this.text.startsWith('+')) setTimeout(() => void this.#understand());
  }

  protected override leave(): void {
    void this.#understand();
  }

  get #country(): string {
    return this.question.country ?? this.country ?? countryOf(this.scope.locale);
  }

  /** Not while the candidate is in the box, and not where they went on typing meanwhile. */
  async #understand(): Promise<void> {
    const { text } = this;
    if (text.trim() === '') return;
    this.prepare();
    const plans = await this.#plans;
    if (!plans || text !== this.text || this.matches(':focus-within')) return;
    const isWhole = plans.phoneProblem(text, this.#country) === undefined;
    const number = isWhole ? plans.toE164(text, this.#country) : undefined;
    if (number !== undefined) this.show(plans.writePhone(number, this.#country), number);
  }
}

type Plans = typeof PhoneNumbers;

/** Undefined where they cannot be fetched: the light check and the backend do. */
async function fetchPlans(): Promise<Plans | undefined> {
  const plans = await import('../../flow/phone-number.ts').catch(() => undefined);
  if (plans) judgePhonesBy(plans.phoneProblem);
  return plans;
}
