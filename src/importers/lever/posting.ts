/**
 * What Lever's interfaces answer about a posting: its application form (`GET /v1/postings/ID/apply`), the posting itself
 * (`GET /v1/postings/ID`, `GET /v0/postings/SITE/ID?mode=json`), or several of either.
 */
import * as z from 'zod';
import { readJobs, type PlacedJob } from '../one-of-list.ts';
import { amount, flag, listOf, notThis, partOf, text } from '../read-source.ts';

const optionSchema = z.looseObject({ text, optionId: text, description: text });
const fieldSchema = z.looseObject({
  id: text,
  name: text,
  text,
  description: text,
  prompt: text,
  type: text,
  required: flag,
  options: listOf(optionSchema),
  distribution: listOf(text),
});
const disclosureSchema = partOf({ statement: text, statementHtml: text, displayState: text });
const listItem = z.looseObject({ text, content: text });

const postingSchema = z.looseObject({
  id: text,
  text,
  locale: text,
  language: text,
  country: text,
  hostedUrl: text,
  applyUrl: text,
  urls: z.union([listOf(fieldSchema), partOf({ show: text, apply: text, list: text })]),
  categories: partOf({ location: text, commitment: text, allLocations: listOf(text) }),
  workplaceType: text,
  description: text,
  additional: text,
  lists: listOf(listItem),
  content: partOf({
    descriptionHtml: text,
    description: text,
    lists: listOf(listItem),
    closingHtml: text,
    closing: text,
  }),
  salaryRange: partOf({ min: amount, max: amount, currency: text, interval: text }),
  salaryDescription: text,
  customQuestions: listOf(z.looseObject({ id: text, text, fields: listOf(fieldSchema), distribution: listOf(text) })),
  eeoQuestions: z.record(z.string(), fieldSchema).nullish(),
  personalInformation: listOf(fieldSchema),
  consentDisclosures: z.record(z.string(), disclosureSchema).nullish(),
  diversitySurvey: z.unknown().optional(),
});

/** A posting, with its form or without. */
export type LeverPosting = z.infer<typeof postingSchema>;
/** One field of a form. */
export type LeverField = z.infer<typeof fieldSchema>;

/**
 * Reads what Lever answered.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readPostings(input: unknown): [PlacedJob<LeverPosting>, ...PlacedJob<LeverPosting>[]] {
  refuseSubmission(input);
  const what = 'a Lever posting';
  const isWrapped = typeof input === 'object' && input !== null && 'data' in input;
  const [first, ...others] = readJobs(postingSchema, isWrapped ? input.data : input, isWrapped ? 'data' : '', what);
  if (!first || (!first.value.text && !first.value.personalInformation && !first.value.customQuestions)) {
    throw notThis(what, 'one posting with its form', fix);
  }
  return [first, ...others];
}

const fix = 'Fetch it with GET https://api.lever.co/v1/postings/ID/apply';

/** What a candidate handed in has values in place of questions: there is no form to be made of it. */
function refuseSubmission(input: unknown): void {
  const isSubmission =
    typeof input === 'object' &&
    input !== null &&
    ('request' in input || 'response' in input || 'postId' in input || 'applicationId' in input);
  if (!isSubmission) return;
  throw notThis('a form but an application that somebody handed in', 'a Lever posting with its form', fix);
}
