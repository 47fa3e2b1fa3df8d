/**
 * What Ashby's interfaces answer about a job posting: `jobPosting.info` of the API, what the hosted job board loads for
 * itself, a form alone, or a list of postings without forms.
 */
import * as z from 'zod';
import { readJobs, type PlacedJob } from '../one-of-list.ts';
import { flag, listOf, notThis, partOf, readSource, text } from '../read-source.ts';

const valueSchema = z.union([
  z.string().transform((label) => ({ label, value: label })),
  z.looseObject({ label: text, value: text }),
]);
const fieldSchema = z.looseObject({
  id: text,
  path: text,
  title: text,
  type: text,
  isMany: flag,
  isDeactivated: flag,
  selectableValues: listOf(valueSchema),
});
const entrySchema = z.looseObject({
  isRequired: flag,
  isHidden: flag,
  descriptionHtml: text,
  descriptionPlain: text,
  field: fieldSchema,
});
const sectionSchema = z.looseObject({
  title: text,
  descriptionHtml: text,
  isHidden: flag,
  fields: listOf(entrySchema),
  fieldEntries: listOf(entrySchema),
});
const formSchema = z.looseObject({ sections: listOf(sectionSchema) });
const surveySchema = z.looseObject({
  sections: listOf(sectionSchema),
  formDefinition: formSchema.nullish(),
  definition: formSchema.nullish(),
});
const tierSchema = z.looseObject({ title: text, tierSummary: text, additionalInformation: text });

const postingSchema = z.looseObject({
  id: text,
  title: text,
  descriptionHtml: text,
  descriptionPlain: text,
  locationName: text,
  location: z.union([text, partOf({ name: text })]),
  secondaryLocationNames: listOf(text),
  secondaryLocations: listOf(z.union([text, z.looseObject({ location: text, name: text })])),
  workplaceType: text,
  isRemote: flag,
  employmentType: text,
  applicationDeadline: text,
  applicationLimitCalloutHtml: text,
  compensationTierSummary: text,
  compensationTiers: listOf(tierSchema),
  compensation: partOf({ compensationTierSummary: text, compensationTiers: listOf(tierSchema) }),
  shouldDisplayCompensation: flag,
  shouldDisplayCompensationOnJobPostings: flag,
  shouldAskForTextingConsent: flag,
  shouldAskForWhatsAppConsent: flag,
  organizationName: text,
  linkedData: partOf({ hiringOrganization: partOf({ name: text }) }),
  externalLink: text,
  applyLink: text,
  applyUrl: text,
  jobUrl: text,
  applicationForm: formSchema.nullish(),
  applicationFormDefinition: formSchema.nullish(),
  surveyForms: listOf(surveySchema),
  surveyFormDefinitions: listOf(surveySchema),
});

/** A posting, with its form or without. */
export type AshbyPosting = z.infer<typeof postingSchema>;
/** A part of a form. */
export type AshbySection = z.infer<typeof sectionSchema>;
/** One question of a form: its field, and how this form asks it. */
export type AshbyEntry = z.infer<typeof entrySchema>;

const fix = 'Fetch it with POST https://api.ashbyhq.com/jobPosting.info';
const envelopeSchema = z.looseObject({
  success: flag,
  errors: listOf(z.unknown()),
  results: z.unknown().optional(),
  data: partOf({ jobPosting: z.unknown().optional() }),
  jobs: z.unknown().optional(),
});

/**
 * Reads what Ashby answered.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readPostings(input: unknown): [PlacedJob<AshbyPosting>, ...PlacedJob<AshbyPosting>[]] {
  const envelope = readSource(envelopeSchema, input, 'an Ashby job posting');
  const [path, within] = unwrapped(envelope);
  const [first, ...others] = readJobs(postingSchema, within, path, 'an Ashby job posting');
  if (!first || (!first.value.title && !formOf(first.value).form)) {
    const isRefusal = envelope.success === false || (envelope.errors ?? []).length > 0;
    throw notThis(
      isRefusal ? 'a job posting but a refusal of the API' : 'an Ashby job posting',
      'one job posting with its application form',
      fix,
    );
  }
  return [first, ...others];
}

/** The application form of a posting under either of its names, and its surveys. */
export function formOf({
  applicationForm,
  applicationFormDefinition,
  surveyForms,
  surveyFormDefinitions,
}: AshbyPosting) {
  const form = applicationForm ?? applicationFormDefinition ?? undefined;
  const surveys = surveyForms ?? surveyFormDefinitions ?? [];
  return {
    form,
    formPath: applicationForm ? 'applicationForm' : 'applicationFormDefinition',
    surveys: surveys.map(
      (survey) => survey.sections ?? survey.formDefinition?.sections ?? survey.definition?.sections ?? [],
    ),
    surveyPath: surveyForms ? 'surveyForms' : 'surveyFormDefinitions',
  };
}

function unwrapped(envelope: z.infer<typeof envelopeSchema>): [string, unknown] {
  if (envelope.results != null) return ['results', envelope.results];
  if (envelope.data?.jobPosting != null) return ['data.jobPosting', envelope.data.jobPosting];
  if (Array.isArray(envelope.jobs)) return ['jobs', envelope.jobs];
  return ['', envelope];
}
