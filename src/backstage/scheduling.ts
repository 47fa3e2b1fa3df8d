/** What is known about scheduling providers: their hosts, what their pages tell, and which parameters they document. */
import type { SchedulingLink, SchedulingProvider } from './schema/links.ts';

interface ProviderRow {
  /** Host names that are the provider's, subdomains included. */
  readonly hosts: readonly string[];
  /** True when an embedded page documents a message for a booked time. */
  readonly tells: boolean;
  /** Documented parameters for the candidate's name and e-mail. */
  readonly prefills: boolean;
  /** The parameter that comes back with a booking. */
  readonly trackingParameter: string;
}

const silent = { tells: false, prefills: false, trackingParameter: 'utm_content' } as const;

const providers: Readonly<Record<SchedulingProvider, ProviderRow>> = {
  calendly: { hosts: ['calendly.com'], tells: true, prefills: true, trackingParameter: 'utm_content' },
  cal: { hosts: ['cal.com'], tells: true, prefills: true, trackingParameter: 'metadata[greenroom]' },
  hubspot: { hosts: ['hubspot.com'], ...silent },
  'ms-bookings': { hosts: ['outlook.office.com', 'outlook.office365.com', 'bookings.cloud.microsoft'], ...silent },
  google: { hosts: ['calendar.google.com', 'calendar.app.google'], ...silent },
  savvycal: { hosts: ['savvycal.com'], ...silent },
  other: { hosts: [], ...silent },
};

/**
 * The provider of a scheduling link: as the document says, or by the host of its address.
 *
 * @example
 * providerOf({ enabled: true, url: 'https://calendly.com/acme/intro' }); // 'calendly'
 */
export function providerOf(link: SchedulingLink): SchedulingProvider {
  if (link.provider !== undefined && link.provider !== 'auto') return link.provider;
  const host = new URL(link.url).hostname;
  const found = Object.entries(providers).find(([, row]) =>
    row.hosts.some((name) => host === name || host.endsWith(`.${name}`)),
  );
  return (found?.[0] ?? 'other') as SchedulingProvider;
}

/** True when the booking page, shown inside ours, says that a time was booked. A page in a tab of its own says nothing. */
export function isDetectable(link: SchedulingLink): boolean {
  return providers[providerOf(link)].tells && (link.display ?? 'button') !== 'button';
}

/**
 * The address behind the Schedule button: the document's, with the candidate's own name and e-mail where the provider
 * documents parameters for them, and a random tracking id. Nothing else about the person or the result goes in.
 */
export function schedulingAddress(
  link: SchedulingLink,
  candidate: { name?: string; email?: string },
  trackingId: string,
): string {
  const row = providers[providerOf(link)];
  const address = new URL(link.url);
  if (row.prefills) {
    if (candidate.name) address.searchParams.set('name', candidate.name);
    if (candidate.email) address.searchParams.set('email', candidate.email);
  }
  address.searchParams.set(row.trackingParameter, trackingId);
  return address.href;
}
