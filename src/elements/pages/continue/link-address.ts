/** The address of a link to go on elsewhere: the one place that decides it. Read again by ../../shell/link-in-address.ts. */

/** Parameters that say where a click came from, and nothing about the page. */
const tracking =
  /^(utm_.*|gr_src|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|yclid|li_fat_id|igshid|mc_[ce]id|_hs(enc|mi))$/i;

/**
 * This page with the token in its fragment, where no server and no `Referer` sees it. A fragment that is a place within the page (a
 * router's `#/jobs/7`) stays, any other goes; so does what only counts clicks. Undefined for a page that no other device can open.
 *
 * @example
 * linkAddress('https://jobs.example/7?utm_source=x#top', 'gr_…', 'night'); // 'https://jobs.example/7#k=gr_…&flow=night'
 */
export function linkAddress(page: string, token: string, flowId: string): string | undefined {
  const url = new URL(page);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  const place = /^#!?\//.test(url.hash) ? url.hash : '';
  url.hash = '';
  const mark = place === '' ? '#' : `${place}${place.includes('?') ? '&' : '?'}`;
  return `${url.href}${mark}k=${token}&flow=${flowId}`;
}
