/** A calm page in place of an interview that cannot be shown: what is the case, what to do next, whom to ask. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Flow } from '../../../flow/schema/flow.ts';
import { safeUrl } from '../../../flow/url.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { layoutStyles } from '../layout.styles.ts';
import { PageElement } from '../../base/page.element.ts';
import { isPassing, type FailureKind } from './failure-kind.ts';

/** The candidate wants to try again. */
class AgainEvent extends Event {
  static readonly type = 'greenroom-again';
  constructor() {
    super(AgainEvent.type, { bubbles: true });
  }
}

/**
 * @fires greenroom-again - try again
 */
export class FailurePageElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    flow: { attribute: false },
    kind: { attribute: false },
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
      .button {
        margin-block-start: 12px;
      }
    `,
  ];

  /** The flow, where that much could be had. */
  declare flow: Flow | undefined;
  declare kind: FailureKind;

  override render(): TemplateResult {
    const { flow, kind, scope } = this;
    const date = scope.date(flow?.availability?.opensAt ?? '', 'moment');
    return html`<div class="column" part="main">
      ${flow ? html`<p class="muted small">${scope.text(flow.brand.name)} · ${scope.text(flow.role.title)}</p>` : nothing}
      <h2 part="title" tabindex="-1">${scope.t(`failure.${kind}.headline`)}</h2>
      <p>${scope.t(`failure.${kind}.body`, { date })}</p>
      ${this.#renderContact()}
      ${
        isPassing(kind)
          ? html`<button class="button primary" part="primary-button" type="button" @click=${() => this.dispatchEvent(new AgainEvent())}>
            ${scope.t('retry')}
          </button>`
          : nothing
      }
    </div>`;
  }

  #renderContact(): TemplateResult | typeof nothing {
    const { email, phone, url } = this.flow?.support ?? {};
    const contacts = [
      { href: email && `mailto:${email}`, words: email },
      { href: phone && `tel:${phone.replace(/[^\d+]/g, '')}`, words: phone },
      { href: url, words: url },
    ];
    const links = contacts.flatMap(({ href, words }) => {
      const address = safeUrl(href, 'contact');
      return address ? [html`<a href=${address}><bdi>${words}</bdi></a>`] : [];
    });
    if (links.length === 0) return nothing;
    return html`<p>${this.scope.t('failure.ask')}: ${links.map((link, index) => html`${index > 0 ? ' · ' : nothing}${link}`)}</p>`;
  }
}
