/**
 * A job as Greenhouse's Job Board API gives it (`GET …/jobs/ID?questions=true`). Read leniently: unknown keys are left
 * alone, null is absent, numbers may be texts. What has the wrong shape altogether is named with its path.
 */
import * as z from 'zod';
import { amount, flag, listOf, notThis, readSource, text } from '../read-source.ts';

const valueSchema = z.looseObject({ label: text, value: text });
const fieldSchema = z.looseObject({ name: text, type: text, values: listOf(valueSchema) });
const questionSchema = z.looseObject({ label: text, description: text, required: flag, fields: listOf(fieldSchema) });
const optionSchema = z.looseObject({ id: text, label: text, free_form: flag, decline_to_answer: flag });
const demographicSchema = z.looseObject({
  id: text,
  label: text,
  type: text,
  required: flag,
  answer_options: listOf(optionSchema),
});

const jobSchema = z.looseObject({
  id: text,
  title: text,
  content: text,
  language: text,
  company_name: text,
  absolute_url: text,
  education: text,
  ai_disclaimer: text,
  application_deadline: text,
  location: z.looseObject({ name: text }).nullish(),
  metadata: listOf(z.looseObject({ name: text })),
  questions: listOf(questionSchema),
  location_questions: listOf(questionSchema),
  compliance: listOf(z.looseObject({ description: text, questions: listOf(questionSchema) })),
  demographic_questions: z
    .looseObject({ header: text, description: text, questions: listOf(demographicSchema) })
    .nullish(),
  data_compliance: listOf(
    z.looseObject({
      requires_consent: flag,
      requires_processing_consent: flag,
      requires_retention_consent: flag,
      retention_period: amount,
      demographic_data_consent_applies: flag,
    }),
  ),
  pay_input_ranges: listOf(
    z.looseObject({
      min_cents: amount,
      max_cents: amount,
      currency_type: text,
      title: text,
      blurb: text,
    }),
  ),
});

/** A job with its application form. */
export type GreenhouseJob = z.infer<typeof jobSchema>;
/** One question; most have one field, some are answered in any one of several. */
export type GreenhouseQuestion = z.infer<typeof questionSchema>;
/** One field of a question. */
export type GreenhouseField = z.infer<typeof fieldSchema>;
/** One question of the voluntary part. */
export type DemographicQuestion = z.infer<typeof demographicSchema>;

/**
 * Reads a job.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readJob(input: unknown): GreenhouseJob {
  const job = readSource(jobSchema, input, 'a Greenhouse job');
  if (!job.title && !job.questions && !job.demographic_questions) {
    throw notThis(
      'a job of the Job Board API',
      'one job with its `questions`',
      'jobs' in job ? 'This looks like a list of jobs: hand in one of them, fetched with ?questions=true' : undefined,
    );
  }
  return job;
}
