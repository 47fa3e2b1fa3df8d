/** Changes the language: a native list, each language named in its own words. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { chevronIcon, globeIcon } from './icons.ts';

/** The candidate wants another language. Bubbles, stays inside the page. */
export class LocaleEvent extends Event {
  static readonly type = 'greenroom-locale';
  /** BCP 47 tag, one of those offered. */
  readonly locale: string;

  constructor(locale: string) {
    super(LocaleEvent.type, { bubbles: true });
    this.locale = locale;
  }
}

/**
 * Shows nothing where there is one language only.
 *
 * @fires {LocaleEvent} greenroom-locale - another language was chosen
 * @example
 * html`<greenroom-language-switch .scope=${scope} .locales=${['en', 'es']} @greenroom-locale=${this.onLocale}></greenroom-language-switch>`
 */
export class LanguageSwitchElement extends GreenroomElement {
  static override properties: PropertyDeclarations = { ...GreenroomElement.properties, locales: { attribute: false } };
  static override styles: CSSResultGroup = [
    resetStyles,
    css`
      :host {
        display: inline-block;
      }
      div {
        position: relative;
        display: flex;
        align-items: center;
        color: var(--gr-muted);
        font-size: 14px;
      }
      select {
        max-inline-size: 180px;
        min-block-size: 44px;
        margin: 0;
        padding: 0 22px 0 26px;
        border: 0;
        border-radius: 6px;
        background: none;
        font-size: inherit;
        text-overflow: ellipsis;
        appearance: none;
        cursor: pointer;
      }
      option {
        background: var(--gr-raised);
        color: var(--gr-text);
      }
      div:hover {
        color: var(--gr-text);
      }
      svg {
        position: absolute;
        inline-size: 18px;
        pointer-events: none;
      }
      svg:last-of-type {
        inset-inline-end: 0;
      }
    `,
  ];

  /** Every language there is to choose from. */
  declare locales: readonly string[];

  constructor() {
    super();
    this.locales = [];
  }

  override render(): TemplateResult | typeof nothing {
    if (this.locales.length < 2) return nothing;
    return html`<div>
      ${globeIcon}
      <select aria-label=${this.scope.t('language.label')} @change=${this.#onChange}>
        ${this.locales.map((tag) => html`<option value=${tag} lang=${tag}>${nameOf(tag)}</option>`)}
      </select>
      ${chevronIcon}
    </div>`;
  }

  /** A language that could not be loaded is taken back: the box shows what is spoken. */
  protected override updated(): void {
    const select = this.renderRoot.querySelector('select');
    const spoken = this.#spoken;
    if (select && spoken !== undefined) select.value = spoken;
  }

  get #spoken(): string | undefined {
    const current = this.scope.locale.toLowerCase();
    return (
      this.locales.find((tag) => tag.toLowerCase() === current) ??
      this.locales.find((tag) => tag.split('-')[0] === current.split('-')[0])
    );
  }

  #onChange(event: Event & { currentTarget: HTMLSelectElement }): void {
    this.dispatchEvent(new LocaleEvent(event.currentTarget.value));
  }
}

/** "español" for `es`, with a capital as a name on its own. */
function nameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-locale': LocaleEvent;
  }
}
