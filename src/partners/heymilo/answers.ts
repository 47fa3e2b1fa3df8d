/** What the API answers, as far as it is relied on; everything else may come and go. */
import * as z from 'zod';
import { GreenroomError } from '../../errors/index.ts';
import { isSafeUrl } from '../../flow/url.ts';

const record = z.record(z.string(), z.json());
const text = z.string().nullish();
const time = z.number().nullish();
const score = z.number().nullish();
const url = z.string().refine((value) => isSafeUrl(value), 'An https address');
const listOf = <T extends z.ZodType>(item: T) => z.array(item).nullish();

/** One thing in its envelope. */
export const single = z.object({ data: record });
/** One page of a list. */
export const page = z.object({ data: z.array(record), pagination: z.object({ has_more: z.boolean() }) });

/** A candidate who is in a posting, by the three things that are kept of it. */
export const interview = z.object({ interview_id: z.string().min(1), interview_url: url, candidate_id: text });
/** A candidate who was taken in. */
export const ingested = z.object({
  data: interview.omit({ candidate_id: true }).extend({ candidate: z.object({ candidate_id: text }).nullish() }),
});
/** The notes on a candidate. */
export const noted = z.object({ metadata: z.record(z.string(), z.string()).nullish() });

const passed = { passed: z.boolean() };
/** Everything about one interview. */
export const interviewData = z.object({
  data: z.object({
    interview_id: z.string(),
    posting_id: z.string(),
    name: z.string(),
    email: z.string(),
    status: z.string(),
    score,
    workflow: z
      .object({
        steps: z.array(
          z.object({
            step_id: z.string(),
            status: z.string(),
            started: z.boolean(),
            completed: z.boolean(),
            knocked_out: z.boolean().nullish(),
            last_updated_at: time,
          }),
        ),
        all_complete: z.boolean(),
        last_activity_at: time,
      })
      .nullish(),
    form: z.object({ questions: listOf(z.object({ question_id: z.string(), ...passed })) }).nullish(),
    sms: z
      .object({ criteria: listOf(z.object({ criteria_id: z.string(), confidence: z.number(), ...passed })) })
      .nullish(),
    resume: z.object({ overall_score: score }).nullish(),
    web_interview: z
      .object({
        scorecard: listOf(z.object({ question_id: z.string(), score: z.number(), not_scored: z.boolean().nullish() })),
      })
      .nullish(),
  }),
});

/** One interview's result, as the API has it. */
export type InterviewData = z.infer<typeof interviewData>['data'];

/** Reads an answer. @throws GreenroomError `unavailable` with the places that are not as they should be. */
export function read<T extends z.ZodType>(schema: T, answer: unknown): z.infer<T> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message, code }) => ({ path: path.join('.'), code, message }));
  throw new GreenroomError('unavailable', 'HeyMilo’s answer is not what its API describes.', { problems });
}
