/** What Recruitee's Careers Site API answers about an offer (`GET /api/offers/SLUG`), a list of offers, or its questions alone. */
import * as z from 'zod';
import { readJobs, type PlacedJob } from '../one-of-list.ts';
import { amount, flag, listOf, notThis, partOf, readSource, text } from '../read-source.ts';

const optionSchema = z.looseObject({ id: text, body: text, position: amount });
const questionSchema = z.looseObject({
  id: text,
  kind: text,
  required: flag,
  position: amount,
  body: text,
  description: text,
  open_question_options: listOf(optionSchema),
});

const offerSchema = z.looseObject({
  id: text,
  slug: text,
  title: text,
  description: text,
  requirements: text,
  highlight: text,
  location: text,
  locations: listOf(z.looseObject({ name: text, city: text, state: text, country: text })),
  city: text,
  country: text,
  remote: flag,
  hybrid: flag,
  on_site: flag,
  employment_type_code: text,
  company_name: text,
  careers_url: text,
  careers_apply_url: text,
  close_at: text,
  salary: partOf({ min: z.union([amount, text]), max: z.union([amount, text]), currency: text, period: text }),
  primary_lang_code: text,
  language: text,
  locale: text,
  translations: z.record(z.string(), z.unknown()).nullish(),
  options_phone: text,
  options_cv: text,
  options_cover_letter: text,
  options_photo: text,
  open_questions: listOf(questionSchema),
});
const sourceSchema = z.looseObject({ offer: z.unknown().optional(), offers: z.unknown().optional() });

/** An offer, with its questions or without. */
export type RecruiteeOffer = z.infer<typeof offerSchema>;
/** One question of an offer. */
export type RecruiteeQuestion = z.infer<typeof questionSchema>;

/**
 * Reads what Recruitee answered.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readOffers(input: unknown): [PlacedJob<RecruiteeOffer>, ...PlacedJob<RecruiteeOffer>[]] {
  const what = 'a Recruitee offer';
  const [within, path] = unwrapped(input, what);
  const [first, ...others] = readJobs(offerSchema, within, path, what);
  if (first && (first.value.title || first.value.open_questions)) return [first, ...others];
  throw notThis(
    what,
    'one offer with its `open_questions`',
    'Fetch it with GET https://COMPANY.recruitee.com/api/offers/SLUG',
  );
}

function unwrapped(input: unknown, what: string): [unknown, string] {
  if (Array.isArray(input)) return [input, ''];
  const { offer, offers } = readSource(sourceSchema, input, what);
  if (offers != null) return [offers, 'offers'];
  return offer == null ? [input, ''] : [offer, 'offer'];
}
