/** The flow's contacts as links: whom to ask about accommodations, and whom about everything else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Support } from '../../flow/schema/flow.ts';
import { safeUrl } from '../../flow/url.ts';
import type { Scope } from '../../i18n/scope.ts';
import { mailLink, phoneLink, type ContactLink } from './contact-link.ts';
import { markdown } from './markdown.ts';

/** True when the flow names anybody. */
export function hasContacts(support: Support | undefined): boolean {
  return Boolean(support && (support.email ?? support.phone ?? support.url ?? support.accommodation));
}

/** Everyone a candidate can turn to; needs the messages of the section `help`. */
export function contactList(scope: Scope, support: Support | undefined): TemplateResult {
  if (!support || !hasContacts(support)) return html`<p>${scope.t('help.no-contacts')}</p>`;
  const { accommodation, email, phone, url, hours } = support;
  const hasSupport = Boolean(email ?? phone ?? url);
  return html`${
    accommodation
      ? html`<p class="label">${scope.t('help.accommodation')}</p>
          ${accommodation.text ? markdown(scope.markdown(accommodation.text)) : nothing}
          ${links(scope, [mailLink(accommodation.email), phoneLink(accommodation.phone)])}`
      : nothing
  }
    ${
      hasSupport
        ? html`<p class="label">${scope.t('help.support')}</p>
          ${links(scope, [mailLink(email), phoneLink(phone), web(scope, url)])}
          ${hours ? html`<p class="muted small">${scope.t('help.hours')}: ${scope.text(hours)}</p>` : nothing}`
        : nothing
    }`;
}

function web(scope: Scope, url: string | undefined): ContactLink | undefined {
  return url === undefined ? undefined : { href: url, words: scope.t('help.website') };
}

function links(scope: Scope, all: readonly (ContactLink | undefined)[]): TemplateResult {
  return html`<ul class="contact-links">
    ${all.map((one) => {
      const href = safeUrl(one?.href, 'contact');
      if (!one || href === undefined) return nothing;
      const isPage = href.startsWith('http');
      return html`<li>
        <a href=${href} target=${isPage ? '_blank' : nothing} rel=${isPage ? 'noopener noreferrer' : nothing}>
          <span dir=${isPage ? nothing : 'ltr'}>${one.words}</span>
          ${isPage ? html`<span class="visually-hidden">${scope.t('new-tab')}</span>` : nothing}</a
        >
      </li>`;
    })}
  </ul>`;
}
