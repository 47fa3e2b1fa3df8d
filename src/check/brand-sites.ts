/** Which sites are the brand's own, as far as its documents tell: addresses and mailboxes that candidates are given. */
import { getDomain } from 'tldts';
import type { Backstage } from '../backstage/schema/backstage.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { memberOf } from '../flow/outline.ts';
import { readDocument } from '../flow/read-document.ts';

/**
 * The registrable domain of an address: `jobs.acme.co.uk` and `www.acme.co.uk` are one site, two customers of one host are
 * not. Undefined for addresses that name no site.
 *
 * @example
 * siteOf('https://careers.acme.com/thanks'); // 'acme.com'
 */
export function siteOf(address: string): string | undefined {
  return getDomain(address, { allowPrivateDomains: true }) ?? undefined;
}

/**
 * The brand's sites. Pictures are looked at only where nothing else is known, for they often lie with a host of files.
 *
 * @example
 * brandSites(flow, backstage); // Set { 'acme.com' }
 */
export function brandSites(flow: Flow, backstage: Backstage): Set<string> {
  const { brand, support, notices = [] } = flow;
  const told = [
    brand.privacyUrl,
    brand.termsUrl,
    support?.url,
    support?.email,
    support?.accommodation?.email,
    ...notices.map(({ link }) => link),
    ...(backstage.allowedOrigins ?? []),
    ...postingAddresses(flow),
  ];
  const sites = sitesOf(told);
  return sites.size > 0 ? sites : sitesOf([brand.logo?.src, brand.cover?.src]);
}

/** The employer's own page, where the role holds a schema.org JobPosting. */
function postingAddresses({ role }: Flow): (string | undefined)[] {
  const { data } = readDocument(role.posting ?? null);
  const employer = memberOf(data, 'hiringOrganization');
  return [memberOf(data, 'url'), memberOf(employer, 'url'), memberOf(employer, 'sameAs')].map((value) =>
    typeof value === 'string' ? value : undefined,
  );
}

function sitesOf(addresses: readonly (string | undefined)[]): Set<string> {
  return new Set(addresses.flatMap((address) => (address === undefined ? [] : (siteOf(address) ?? []))));
}
