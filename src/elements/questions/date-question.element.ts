/** A date in three boxes, in the order of the candidate's language: quicker than a calendar for a date one knows. And a calendar beside them. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../flow/answer.ts';
import { dayOf, isDay, todayIn } from '../../flow/day.ts';
import { groupFrame } from '../controls/field-frame.ts';
import { icon } from '../controls/icon.ts';
import { dateStyles } from './date-question.styles.ts';
import { dateExample, dateOrder, type DatePart } from './date-order.ts';
import { readDate, readPart } from './date-reading.ts';
import { joinDate, noDate, splitDate, type DateParts } from './date-text.ts';
import { QuestionElement } from './question.element.ts';

type BoxEvent = Event & { currentTarget: HTMLInputElement };

const calendarIcon = /* @__PURE__ */ icon('M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M7 12h.1M10 12h.1M13 12h.1');

/**
 * Asks for a date and reports `YYYY-MM-DD`. A date that is not complete, or not in the calendar, is reported as it stands. A whole
 * date that is pasted is taken apart where there is one way to read it; where there are two, that is said.
 *
 * @example
 * html`<greenroom-date-question .question=${question} .answer=${'2027-03-27'} .scope=${scope}></greenroom-date-question>`
 */
export class DateQuestionElement extends QuestionElement<'date'> {
  static override properties: PropertyDeclarations = {
    ...QuestionElement.properties,
    today: { attribute: false },
    parts: { state: true },
    said: { state: true },
    canPick: { state: true },
  };
  static override styles: CSSResultGroup = [QuestionElement.styles, dateStyles];

  /** Today's day where the flow is, for limits counted from it; without it the device's. */
  declare today: string | undefined;
  declare private parts: DateParts;
  /** What was made of a paste or of the calendar. */
  declare private said: string;
  /** The browser has a calendar and opens it. */
  declare private canPick: boolean;

  constructor() {
    super();
    this.parts = noDate;
    this.said = '';
    this.canPick = 'showPicker' in HTMLInputElement.prototype;
  }

  override render(): TemplateResult {
    const { locale } = this.scope;
    const example = this.scope.t('date.example', { example: dateExample(locale, new Date().getFullYear()) });
    const boxes = html`<div class="date">
        ${dateOrder(locale).map((part) => this.#renderBox(part))}${this.canPick ? this.#renderPicker() : nothing}
      </div>
      <p class="note" role="status">${this.said}</p>`;
    return groupFrame(this.words(example), boxes);
  }

  protected override take(answer: Answer | undefined): void {
    this.parts = typeof answer === 'string' ? splitDate(answer) : noDate;
    this.said = '';
  }

  #renderBox(part: DatePart): TemplateResult {
    const { autocomplete, required } = this.question;
    return html`<div class=${part}>
      <label class="label small" for=${part}>${this.scope.t(`date.${part}`)}</label>
      <input
        id=${part}
        class="box"
        part="field"
        inputmode="numeric"
        enterkeyhint="next"
        autocomplete=${autocomplete === 'bday' ? `bday-${part}` : 'off'}
        autocapitalize="off"
        spellcheck="false"
        dir="ltr"
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${this.problem ? 'true' : nothing}
        .value=${live(this.parts[part])}
        @input=${({ currentTarget }: BoxEvent) => this.#put({ ...this.parts, [part]: currentTarget.value })}
        @change=${({ currentTarget }: BoxEvent) => this.#settle(part, currentTarget.value)}
        @paste=${this.#onPaste}
      />
    </div>`;
  }

  /** The browser's own calendar hangs on a date box that lies behind the button: nobody sees, reaches or hears it. */
  #renderPicker(): TemplateResult {
    const { min, max } = this.question;
    const context = { today: this.today ?? todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date()) };
    const words = this.scope.t('date.pick');
    return html`<div class="pick">
      <input
        type="date"
        tabindex="-1"
        aria-hidden="true"
        min=${min === undefined ? nothing : dayOf(min, context)}
        max=${max === undefined ? nothing : dayOf(max, context)}
        .value=${live(isDay(this.current) ? this.current : '')}
        @input=${this.#onPick}
        @change=${(event: Event) => event.stopPropagation()}
      />
      <button class="box" type="button" aria-label=${words} title=${words} @click=${this.#openPicker}>${calendarIcon}</button>
    </div>`;
  }

  #put(parts: DateParts): void {
    this.parts = parts;
    this.said = '';
    const { locale } = this.scope;
    const [day, month, year] = (['day', 'month', 'year'] as const).map((part) => readPart(part, parts[part], locale));
    this.report(joinDate({ day: day ?? '', month: month ?? '', year: year ?? '' }));
  }

  /** What was understood takes the place of what was typed once a box is left: the number of a month, a date taken apart. */
  #settle(part: DatePart, text: string): void {
    if (!this.#takeApart(text)) this.#put({ ...this.parts, [part]: readPart(part, text, this.scope.locale) });
  }

  #onPaste(event: ClipboardEvent): void {
    if (this.#takeApart(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
  }

  /** True where the text was a whole date, and all that is to be said of it has been said. */
  #takeApart(text: string): boolean {
    const found = readDate(text, this.scope.locale);
    if (typeof found === 'object') this.#put(found);
    else if (found) this.said = this.scope.t('date.unclear', { text: text.trim() });
    return found !== undefined;
  }

  #openPicker(): void {
    try {
      this.renderRoot.querySelector<HTMLInputElement>('[type=date]')?.showPicker();
    } catch {
      // A frame of another site may not open it.
      this.canPick = false;
      void this.focusField();
    }
  }

  #onPick({ currentTarget }: BoxEvent): void {
    const { value } = currentTarget;
    if (!isDay(value)) return;
    this.#put(splitDate(value));
    this.said = this.scope.date(value, 'date');
  }
}
