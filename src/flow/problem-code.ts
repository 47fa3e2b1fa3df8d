/** Every code that a {@link FieldProblem} of this folder may have; each has a sentence `problem.<code>` in the catalogues. */
import type { FieldProblem } from './answer.ts';

/** Codes by what they are about. `values` of each are named beside it. */
export const problemCodes = [
  // Nothing was given. `required-any` has `labels`, the other ways to answer.
  'required',
  'required.text',
  'required.number',
  'required.slider',
  'required.choice',
  'required.choices',
  'required.file',
  'required.consent',
  'required.other',
  'required.resume',
  'required-any',
  // Not what the question asks for. `date-day` has `last`, the last day of that month.
  'invalid',
  'email',
  'phone',
  'phone-short',
  'phone-long',
  'phone-letters',
  'phone-country',
  'phone-extension',
  'url',
  'number',
  'date',
  'date-year',
  'date-day',
  'option',
  'pattern',
  // Limits: `min` or `max`; texts also have `length`, dates are `YYYY-MM-DD`, `step` has `step`.
  'too-short',
  'too-long',
  'min',
  'max',
  'step',
  'whole',
  'date-min',
  'date-max',
  'date-range',
  'too-few',
  'too-many',
  // Files: `max` in megabytes, `kinds` like "pdf, docx".
  'file-one',
  'file-size',
  'file-type',
  'file-sending',
  'file-failed',
  // Who the candidate is, and what they agree to.
  'name',
  'email-or-phone',
  'notice',
  'consent-declined',
] as const;

/** One of them. */
type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with an answer, without saying which. */
export interface Finding {
  readonly code: ProblemCode;
  readonly values?: NonNullable<FieldProblem['values']>;
  readonly text?: string;
}
