/** Links in the Markdown of a flow that candidates could not open: their addresses are not safe, or lead nowhere. */
import type { Flow } from '../flow/schema/flow.ts';
import { eachText } from '../flow/text-places.ts';
import { isSafeUrl } from '../flow/url.ts';
import type { Report } from './finding.ts';
import { everyLanguage } from './texts.ts';

/** Keys whose texts are Markdown; elsewhere brackets are brackets. */
const markdownKeys = new Set(['summary', 'welcome', 'answer', 'text', 'body', 'intro', 'help', 'transcript', 'task']);
const link = /\[[^[\]]*\]\(([^()\s]*)/g;
/** Words in brackets behind words in square ones are no link; something with a scheme or a path is meant as one. */
const isMeant = /^(?:[a-z][a-z\d+.-]*:|[/.#]|www\.)/i;

/** Reports each link that would be shown as brackets. */
export function checkTextLinks(flow: Flow, report: Report): void {
  eachText(flow, (text, place) => {
    if (typeof text === 'string' && !text.includes('](')) return;
    if (!markdownKeys.has(String(place.findLast((step) => typeof step === 'string')))) return;
    for (const { locale, string } of everyLanguage(text, flow.locale)) {
      if (!string.includes('](')) continue;
      for (const [, address = ''] of string.matchAll(link)) {
        const isSafe: boolean = isSafeUrl(address, 'contact');
        if (isSafe || !isMeant.test(address)) continue;
        report(
          typeof text === 'string' ? place : [...place, locale],
          'unsafe-link',
          'This link cannot be opened safely',
          {
            received: address,
            expected: 'an address that begins with https://, mailto: or tel:',
            fix: /^http:/i.test(address) ? `Write https:${address.slice(5)}, if the site has it.` : undefined,
          },
        );
      }
    }
  });
}
