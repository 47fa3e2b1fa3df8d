/** Privacy policies, consents and the word about AI of a SmartRecruiters application, as notices. */
import type { Notice } from '../../flow/schema/flow.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { labelText, markdownText, plainText } from '../clean-text.ts';
import type { Translation } from '../translation.ts';
import { filled } from '../words.ts';
import type { SmartConfiguration } from './posting.ts';

/** The notices of a posting. */
export function translateNotices(
  configuration: SmartConfiguration,
  path: string,
  brand: string,
  translation: Translation,
): Notice[] {
  const { companyImprintUrl, aiSettings } = configuration;
  const { log, id } = translation;
  if (companyImprintUrl) {
    log.drop(
      `${path}companyImprintUrl`,
      plainText(companyImprintUrl),
      'The imprint has no place in a flow: link it on your own page',
    );
  }
  const ai = markdownText(aiSettings?.aiDisclosureLabel ?? '');
  return [
    ...policies(configuration, path, brand, translation),
    ...consents(configuration, path, translation),
    ...(ai === '' ? [] : [{ id: id('ai', 'ai'), version: '1', kind: 'ai', text: ai, consent: 'none' } as const]),
  ];
}

function policies(
  { privacyPolicies }: SmartConfiguration,
  path: string,
  brand: string,
  { words, log, id }: Translation,
): Notice[] {
  return (privacyPolicies ?? []).flatMap(({ url, orgName }, at) => {
    const name = plainText(orgName ?? '') || brand;
    if (!isSafeUrl(url)) {
      log.drop(
        `${path}privacyPolicies[${at}]`,
        name,
        `The address of the privacy policy is not safe to link: ${plainText(url ?? 'none')}`,
      );
      return [];
    }
    const text = filled(words.privacy, { brand: name, url });
    return [{ id: id('privacy', 'privacy'), version: '1', kind: 'privacy', text, link: url, consent: 'none' } as const];
  });
}

function consents({ consentDetails }: SmartConfiguration, path: string, { log, id }: Translation): Notice[] {
  return (consentDetails?.scopes ?? []).flatMap(({ scope, label, required }, at) => {
    const place = `${path}consentDetails.scopes[${at}]`;
    const name = plainText(scope ?? '');
    const text = markdownText(label ?? '');
    if (text === '') {
      log.drop(place, name, 'The posting gives no words for this consent: add a notice with your own');
      return [];
    }
    const notice = id(`consent-${name}`, 'consent');
    log.carry({ path: place, field: scope ?? '', question: notice });
    const kind = /SMS|WHATSAPP/i.test(name) || /text message|sms/i.test(labelText(label ?? '')) ? 'texting' : 'privacy';
    return [{ id: notice, version: '1', kind, text, consent: required === true ? 'required' : 'optional' } as const];
  });
}
