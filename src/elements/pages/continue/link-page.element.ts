/** The page of a personal link that cannot just be followed: another application is here already, or the link leads nowhere. */
import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Flow } from '../../../flow/schema/flow.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { PageElement } from '../../base/page.element.ts';
import { layoutStyles } from '../layout.styles.ts';

/** What the page is about: `choose` between two applications, a link that was `used` before, one that is `gone`. */
export type LinkKind = 'choose' | 'used' | 'gone';

/**
 * @fires {Event} greenroom-link-go - follow the link
 * @fires {Event} greenroom-link-stay - leave it, and go on with what is on this device
 */
export class LinkPageElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    flow: { attribute: false },
    kind: { attribute: false },
    name: { attribute: false },
    isOpening: { state: true },
  };
  static override styles: CSSResultGroup = [
    PageElement.styles,
    typeStyles,
    buttonStyles,
    layoutStyles,
    css`
      .column {
        display: grid;
        gap: 12px;
        align-content: center;
        justify-items: start;
        block-size: 100%;
        padding-block: 48px;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block-start: 12px;
      }
    `,
  ];

  declare flow: Flow;
  declare kind: LinkKind;
  /** First name of whose application this device holds. */
  declare name: string | undefined;
  declare private isOpening: boolean;

  constructor() {
    super();
    this.isOpening = false;
  }

  override render(): TemplateResult {
    const { flow, kind, scope } = this;
    return html`<div class="column" part="main">
      <p class="muted small">${scope.text(flow.brand.name)} · ${scope.text(flow.role.title)}</p>
      <h2 part="title" tabindex="-1">${scope.t(kind === 'choose' ? 'link.choose.title' : 'link.title')}</h2>
      ${kind === 'choose' ? this.#renderChoice() : this.#renderEnd(kind)}
    </div>`;
  }

  #renderChoice(): TemplateResult {
    const { t } = this.scope;
    const { name = '', isOpening } = this;
    const suffix = name === '' ? '-unnamed' : '';
    return html`<p>${t(`link.choose.body${suffix}`, { name })}</p>
      <div class="ways">
        <button class="button primary" part="primary-button" type="button" aria-disabled=${isOpening} @click=${this.#go}>
          ${t(isOpening ? 'link.opening' : 'link.choose.go')}
        </button>
        <button class="button secondary" part="secondary-button" type="button" @click=${this.#stay}>
          ${t(`link.choose.stay${suffix}`, { name })}
        </button>
      </div>`;
  }

  #renderEnd(kind: Exclude<LinkKind, 'choose'>): TemplateResult {
    return html`<p>${this.scope.t(`link.${kind}`)}</p>
      <div class="ways">
        <button class="button primary" part="primary-button" type="button" @click=${this.#stay}>${this.scope.t('link.start')}</button>
      </div>`;
  }

  #go(): void {
    if (this.isOpening) return;
    this.isOpening = true;
    this.dispatchEvent(new Event('greenroom-link-go'));
  }

  #stay(): void {
    if (!this.isOpening) this.dispatchEvent(new Event('greenroom-link-stay'));
  }
}
