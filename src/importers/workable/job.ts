/**
 * What Workable's interfaces answer about a job: its form (`GET /spi/v3/jobs/CODE/application_form`), its questions
 * (`…/questions`), the job itself (`…/jobs/CODE`), those put into one file, or the sections that its own pages load.
 */
import * as z from 'zod';
import { amount, flag, listOf, notThis, partOf, readSource, text } from '../read-source.ts';

const choiceSchema = z.union([
  z.string().transform((body) => ({ id: body, body, name: undefined, value: undefined, label: undefined })),
  z.looseObject({ id: text, body: text, name: text, value: text, label: text }),
]);
const choices = listOf(choiceSchema);

const plainField = {
  id: text,
  key: text,
  label: text,
  body: text,
  help: text,
  helper: text,
  description: text,
  type: text,
  required: flag,
  multiple: flag,
  single_answer: flag,
  singleOption: flag,
  max_length: amount,
  maxLength: amount,
  supported_file_types: listOf(text),
  supportedFileTypes: listOf(text),
  max_file_size: amount,
  maxFileSize: amount,
  choices,
  options: choices,
};
const fieldSchema = z.looseObject({
  ...plainField,
  fields: listOf(z.looseObject({ ...plainField, fields: z.unknown().optional() })),
});
const locationSchema = z.looseObject({
  location_str: text,
  city: text,
  region: text,
  country: text,
  workplace_type: text,
  telecommuting: flag,
});

const jobSchema = z.looseObject({
  id: text,
  shortcode: text,
  title: text,
  full_title: text,
  company_name: text,
  language: text,
  locale: text,
  url: text,
  application_url: text,
  shortlink: text,
  location: z.union([text, locationSchema.nullish()]),
  locations: listOf(locationSchema),
  workplace_type: text,
  remote: flag,
  employment_type: text,
  salary: partOf({ salary_from: amount, salary_to: amount, salary_currency: text }),
  description: text,
  full_description: text,
  requirements: text,
  benefits: text,
  form_fields: listOf(fieldSchema),
  questions: listOf(fieldSchema),
});
const sectionsSchema = z.array(z.looseObject({ name: text, title: text, fields: z.array(fieldSchema) }));
const listSchema = z.looseObject({ name: text, jobs: z.array(jobSchema) });

/** A job, with its form or without. */
export type WorkableJob = z.infer<typeof jobSchema>;
/** One field or question of a form. */
export type WorkableField = z.infer<typeof fieldSchema>;

/** A part of the form: its fields and the place they stand at. */
interface WorkableSection {
  readonly title?: string | undefined;
  readonly path: string;
  readonly fields: readonly WorkableField[];
}

/** A job, its form in parts, and the other jobs of a list. */
export interface WorkableSource {
  readonly job: WorkableJob;
  readonly path: string;
  readonly sections: readonly WorkableSection[];
  readonly jobs: readonly WorkableJob[];
}

/**
 * Reads what Workable answered.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readJob(input: unknown): WorkableSource {
  const what = 'a Workable job';
  if (Array.isArray(input)) {
    const parts = readSource(sectionsSchema, input, what);
    const sections = parts.map(({ name, title, fields }, at) => ({
      title: name ?? title ?? undefined,
      path: `[${at}].fields`,
      fields,
    }));
    if (sections.length > 0) return { job: {}, path: '', sections, jobs: [] };
    throw nothing(what);
  }
  if (typeof input === 'object' && input !== null && 'jobs' in input) {
    const { jobs, name } = readSource(listSchema, input, what);
    const [first] = jobs;
    if (first)
      return { job: { company_name: name, ...first }, path: 'jobs[0]', sections: sectionsOf(first, 'jobs[0].'), jobs };
    throw nothing(what);
  }
  const job = readSource(jobSchema, input, what);
  const sections = sectionsOf(job, '');
  if (sections.length === 0 && !job.title) throw nothing(what);
  return { job, path: '', sections, jobs: [] };
}

function sectionsOf({ form_fields: fields, questions }: WorkableJob, path: string): WorkableSection[] {
  return [
    ...(fields ? [{ path: `${path}form_fields`, fields }] : []),
    ...(questions ? [{ path: `${path}questions`, fields: questions }] : []),
  ];
}

function nothing(what: string) {
  return notThis(
    what,
    'one job with its `form_fields` and `questions`',
    'Fetch it with GET https://ACCOUNT.workable.com/spi/v3/jobs/CODE/application_form',
  );
}
