/** A Recruitee offer with its questions → a flow and a backstage with every rule switched off. */
import type { Ask, Role } from '../../flow/schema/flow.ts';
import { plainText } from '../clean-text.ts';
import { deadlineOf } from '../deadline.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { placeQuestions, type Entry } from '../entries.ts';
import { formStage } from '../form-stage.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportLog, ImportResult } from '../import-result.ts';
import { logNoForm, logOtherJobs } from '../one-of-list.ts';
import { payText } from '../pay.ts';
import { resumeStage } from '../resume-stage.ts';
import { translateRole } from '../role.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation, type Translation } from '../translation.ts';
import { readOffers, type RecruiteeOffer } from './offer.ts';
import { entryOf, inOrder, isLegal, noticeOf } from './questions.ts';

const formAt = 'Its questions are at GET https://COMPANY.recruitee.com/api/offers/SLUG';

/**
 * Translates one offer of Recruitee's Careers Site API (`GET /api/offers/SLUG`). Name and e-mail address are always
 * asked there; phone, CV, cover letter and photo as the offer says.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as an offer.
 * @example
 * const { flow, backstage, report } = importRecruitee(JSON.parse(text));
 */
export function importRecruitee(input: unknown): ImportResult {
  const placed = readOffers(input);
  const [{ value: offer, path: place }] = placed;
  const path = place === '' ? '' : `${place}.`;
  const translation = createTranslation('recruitee', offer.primary_lang_code ?? offer.language ?? offer.locale);
  const { log, words } = translation;
  logOtherJobs(
    placed.map((entry) => ({ title: entry.value.title ?? '', path: entry.path })),
    log,
  );
  const addresses = [offer.careers_url, offer.careers_apply_url];
  const brand = translateEmployer({ name: offer.company_name, addresses, path: `${path}company_name` }, translation);
  if (!offer.open_questions) logNoForm(place || 'open_questions', offer.title ?? '', formAt, log);
  const questions = inOrder(offer.open_questions ?? [], path);
  const notices = questions.filter(isLegal).map((question) => noticeOf(question, translation));
  const { sections, voluntary } = placeQuestions(
    [
      { entries: optionalParts(offer, path, translation) },
      { entries: questions.filter((question) => !isLegal(question)).flatMap((question) => entryOf(question, log)) },
    ],
    translation,
  );
  const cv = askOf(offer.options_cv, `${path}options_cv`, 'CV', log);
  const closesAt = deadlineOf(offer.close_at, `${path}close_at`, log);
  logLanguages(offer, path, translation);
  const parts = {
    id: flowIdOf(plainText(offer.title ?? ''), offer.id, input, 'recruitee-offer'),
    brand,
    role: roleOf(offer, translation),
    identity: {
      name: 'required',
      email: 'required',
      phone: askOf(offer.options_phone, `${path}options_phone`, 'Phone', log),
    } as const,
    notices,
    stages: [
      ...(cv === 'off' ? [] : [resumeStage({ isRequired: cv === 'required', orText: false }, words)]),
      ...formStage(sections, translation),
      ...selfIdStage('self-id', {}, voluntary, translation),
    ],
    ...(closesAt !== undefined && { availability: { closesAt } }),
  };
  return documents(parts, translation);
}

/** `required`, `optional` or `off`; where the offer does not say, optional, and the report says so. */
function askOf(said: string | null | undefined, path: string, label: string, log: ImportLog): Ask {
  if (said === 'required' || said === 'optional' || said === 'off') return said;
  if (said === 'no' || said === 'disabled' || said === 'hidden') return 'off';
  log.drop(path, label, 'The offer does not say whether it is required: it is optional here');
  return 'optional';
}

/** Parts of the form that an offer can switch on. Those that it says nothing about are off. */
function optionalParts(offer: RecruiteeOffer, path: string, { words, log }: Translation): Entry[] {
  const parts = [
    ['options_cover_letter', 'cover_letter', words.cover, { type: 'long-text' }],
    ['options_photo', 'photo', words.photo, { type: 'file', accept: ['jpg', 'png'] }],
  ] as const;
  return parts.flatMap(([key, name, label, kind]) => {
    const said = offer[key];
    const ask = said ? askOf(said, `${path}${key}`, label, log) : 'off';
    if (ask === 'off') return [];
    const own = kind.type === 'file' ? { type: kind.type, accept: [...kind.accept] } : kind;
    return [{ path: `${path}${key}`, name, label, required: ask === 'required', kind: own }];
  });
}

function logLanguages({ translations }: RecruiteeOffer, path: string, { locale, log }: Translation): void {
  const others = Object.keys(translations ?? {}).filter((language) => !locale.startsWith(language));
  if (others.length === 0) return;
  log.drop(
    `${path}translations`,
    'Other languages',
    `The import takes one language, ${locale}; the offer also has ${others.join(', ')}`,
  );
}

function roleOf(offer: RecruiteeOffer, translation: Translation): Role {
  const { salary } = offer;
  const number = (value: string | number | null | undefined): number | undefined => {
    const read = Number(value ?? NaN);
    return Number.isNaN(read) ? undefined : read;
  };
  const pay = salary && {
    low: number(salary.min),
    high: number(salary.max),
    currency: salary.currency,
    interval: salary.period,
  };
  const ways = (['remote', 'hybrid', 'on_site'] as const).filter((way) => offer[way] === true);
  const listed = (offer.locations ?? []).map((each) =>
    [each.city ?? each.name, each.country].filter(Boolean).join(', '),
  );
  const own = offer.location ?? [offer.city, offer.country].filter(Boolean).join(', ');
  const hints = {
    title: offer.title,
    places: listed.length > 0 ? listed : [own],
    workplace: ways.length === 1 ? ways[0] : undefined,
    employmentType: offer.employment_type_code,
    pay: pay ? payText(pay, translation.locale) : undefined,
    texts: [offer.highlight, offer.description, offer.requirements],
  };
  return translateRole(hints, translation);
}
