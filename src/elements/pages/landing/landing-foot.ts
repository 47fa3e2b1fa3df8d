/** The end of the landing: privacy, terms, whom to ask. */
import type { Flow } from '../../../flow/schema/flow.ts';
import { safeUrl } from '../../../flow/url.ts';
import type { Scope } from '../../../i18n/scope.ts';
import { element, type Content } from './element.ts';

/** Links that leave the page open in a new tab, and say so. */
export function landingFoot({ brand, support = {} }: Flow, scope: Scope): HTMLElement {
  const { url, email, phone } = support;
  const contact = url ?? (email ? `mailto:${email}` : phone && `tel:${phone.replace(/[^\d+]/g, '')}`);
  const link = (address: string | undefined, words: string): Content => {
    const href = safeUrl(address, 'contact');
    if (!href) return undefined;
    if (!href.startsWith('http')) return element('a', { href }, words);
    const note = element('span', { class: 'visually-hidden' }, ` ${scope.t('new-tab')}`);
    return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, words, note);
  };
  return element(
    'footer',
    { class: 'column', part: 'footer' },
    link(brand.privacyUrl, scope.t('landing.privacy')),
    link(brand.termsUrl, scope.t('landing.terms')),
    link(contact, scope.t('landing.contact')),
    brand.poweredBy && element('span', {}, scope.t('landing.powered-by')),
  );
}
