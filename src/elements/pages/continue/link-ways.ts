/** The ways in which a link gets to another device: by camera from a large screen, by message from a phone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Flow } from '../../../flow/schema/flow.ts';
import type { Scope } from '../../../i18n/scope.ts';
import { mailAddress, textAddress } from './message-links.ts';
import { qrCode, quietZone } from './qr-code.ts';

/** A link that is ready. */
export interface ShareLink {
  readonly address: string;
  readonly expiresAt: string;
  readonly flow: Flow;
  /** Of the candidate, where it is known. */
  readonly email: string | undefined;
}

/** What the ways are made from. */
export interface LinkWays {
  readonly scope: Scope;
  readonly link: ShareLink;
  /** Shows the link itself, to be selected. */
  readonly hasField: boolean;
  copy(): void;
  share(): void;
}

/** The code or the messages, the button that copies, and the link itself where that fails. */
export function linkWays(ways: LinkWays): TemplateResult {
  const { scope, link, hasField } = ways;
  return html`${isPhone() ? phoneWays(ways) : deskWays(ways)}
    ${
      hasField
        ? html`<label class="label" for="link">${scope.t('elsewhere.field')}</label>
          <input id="link" class="box" part="field" dir="ltr" readonly .value=${link.address} @focus=${selectAll} />`
        : nothing
    }`;
}

function deskWays({ scope, link, copy }: LinkWays): TemplateResult {
  return html`<p>${scope.t('elsewhere.scan')}</p>
    ${codeOf(link.address, scope)}
    <div class="ways">
      <button class="button secondary" part="secondary-button" type="button" @click=${copy}>${scope.t('elsewhere.copy')}</button>
      <a class="button secondary" part="secondary-button" href=${mailOf(link, scope)}>${scope.t('elsewhere.email')}</a>
    </div>`;
}

function phoneWays({ scope, link, copy, share }: LinkWays): TemplateResult {
  const canShare = typeof navigator.share === 'function';
  const rest = canShare ? 'secondary' : 'primary';
  return html`<p>${scope.t('elsewhere.intro')}</p>
    <div class="ways">
      ${
        canShare
          ? html`<button class="button primary" part="primary-button" type="button" @click=${share}>${scope.t('elsewhere.share')}</button>`
          : nothing
      }
      <button class="button ${rest}" part="${rest}-button" type="button" @click=${copy}>${scope.t('elsewhere.copy')}</button>
      <a class="button secondary" part="secondary-button" href=${mailOf(link, scope)}>${scope.t('elsewhere.email')}</a>
      <a class="button secondary" part="secondary-button" href=${textAddress({ body: wordsOf(link, scope) })}>
        ${scope.t('elsewhere.text')}
      </a>
    </div>`;
}

/** Dark on white in every colour scheme: many readers know nothing else. */
function codeOf(address: string, scope: Scope): TemplateResult {
  const { size, path } = qrCode(address);
  const side = size + 2 * quietZone;
  return html`<div class="code" role="img" aria-label=${scope.t('elsewhere.code')}>
    <svg viewBox="${-quietZone} ${-quietZone} ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true">
      <path d=${path}></path>
    </svg>
  </div>`;
}

function mailOf(link: ShareLink, scope: Scope): string {
  const subject = scope.t('elsewhere.subject', { role: scope.text(link.flow.role.title) });
  return mailAddress({ subject, body: wordsOf(link, scope) }, link.email);
}

function wordsOf({ flow, expiresAt, address }: ShareLink, scope: Scope): string {
  const [role, brand] = [scope.text(flow.role.title), scope.text(flow.brand.name)];
  return `${scope.t('elsewhere.message', { role, brand, time: scope.date(expiresAt, 'moment') })}\r\n\r\n${address}`;
}

/** A small screen under a finger: it cannot scan itself, and it is where messages are read. */
function isPhone(): boolean {
  return matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) < 600;
}

function selectAll(event: Event & { currentTarget: HTMLInputElement }): void {
  event.currentTarget.select();
}
