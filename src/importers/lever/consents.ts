/** Consents that a Lever form asks for, as notices. */
import type { Notice } from '../../flow/schema/flow.ts';
import { markdownText } from '../clean-text.ts';
import type { Translation } from '../translation.ts';
import type { LeverPosting } from './posting.ts';

/** The notices of a posting. Gaps that Lever fills in by itself are filled with the brand, or listed. */
export function translateConsents(
  { consentDisclosures }: LeverPosting,
  path: string,
  brand: string,
  { log, id }: Translation,
): Notice[] {
  return Object.entries(consentDisclosures ?? {}).flatMap(([name, disclosure]) => {
    if (!disclosure) return [];
    const place = `${path}consentDisclosures.${name}`;
    const label = name === 'store' ? 'Consent to keep the application' : 'Consent to be contacted';
    const statement = (disclosure.statementHtml ?? disclosure.statement ?? '').replace(
      /\{\{ ?company name ?\}\}/gi,
      brand,
    );
    const state = disclosure.displayState ?? '';
    const text = markdownText(statement.replace(/\{\{ ?([^{}]*?) ?\}\}/g, '[$1]'));
    if (text === '' || /HIDDEN/i.test(state)) {
      log.drop(
        place,
        label,
        'The form does not show this consent, or gives no words for it: add a notice if you need one',
      );
      return [];
    }
    if (statement.includes('{{')) {
      log.drop(`${place}.statement`, label, 'The words have a gap that Lever fills in, such as how long: fill it in');
    }
    const consent = /MANDATORY/i.test(state) ? 'required' : /ASSUMED/i.test(state) ? 'none' : 'optional';
    const notice = id(`consent-${name}`, 'consent');
    log.carry({ path: place, field: name, question: notice });
    return [{ id: notice, version: '1', kind: 'privacy', text, consent }];
  });
}
