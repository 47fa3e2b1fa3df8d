/** Where a candidate came from, for the recruiter's funnel: a word, never an address with a person's data in it. */

/**
 * The given slug, else `utm_source`, else `gr_src`, else the host name of the page before; at most 100 characters.
 *
 * @example
 * candidateSource(undefined, 'https://jobs.example.com/?utm_source=instagram', ''); // 'instagram'
 */
export function candidateSource(given: string | undefined, address: string, referrer: string): string | undefined {
  const query = parse(address)?.searchParams;
  const source = given || query?.get('utm_source') || query?.get('gr_src') || foreignHost(address, referrer);
  return source ? source.slice(0, 100) : undefined;
}

function foreignHost(address: string, referrer: string): string | undefined {
  const host = parse(referrer)?.hostname;
  return host && host !== parse(address)?.hostname ? host : undefined;
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
