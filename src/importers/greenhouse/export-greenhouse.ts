/**
 * Answers to an imported job as the Job Board API takes them: the body of `POST /v1/boards/BOARD/jobs/ID`. The ids of the
 * flow are the names of the fields, but for brackets and numbers that the import took away or added (names.ts).
 */
import { GreenroomError, type Problem } from '../../errors/index.ts';
import type { FileRef } from '../../flow/answer.ts';
import type { CandidateDetails } from '../../flow/identity.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { readAnswers, textsOf, unfit, type ExportableAnswers, type GivenAnswer } from '../answers-to-export.ts';
import { declined, declinedToo } from '../self-id.ts';
import { consentFields, type GreenhouseConsents } from './consents.ts';
import { demographicAnswers, isDemographic, type DemographicAnswer } from './demographics.ts';
import { identityFields } from './identity-fields.ts';
import { fieldNameOf, valueOf } from './names.ts';

/** One value of a field. */
export type GreenhouseValue = string | number | (string | number)[] | FileRef;

/** An application as the endpoint takes it. */
export interface GreenhouseApplication {
  first_name?: string;
  last_name?: string;
  email?: string;
  phone?: string;
  /** Greenhouse ignores it unless `latitude` and `longitude` are there, too. */
  location?: string;
  latitude?: string;
  longitude?: string;
  /** From which advertisement the candidate came: the `gh_src` of its address. */
  mapped_url_token?: string;
  demographic_answers?: DemographicAnswer[];
  data_compliance?: GreenhouseConsents;
  [field: string]: GreenhouseValue | DemographicAnswer[] | GreenhouseConsents | undefined;
}

/** The bytes of a file in Base64, or an address from which Greenhouse can fetch it. */
export type GreenhouseFile = { readonly base64: string } | { readonly url: string };

/** What an application holds beside the answers. */
export interface GreenhouseExtras {
  /** Who the candidate is. The first word of the name is the first name, unless the names are given apart. */
  readonly candidate?: CandidateDetails & { readonly firstName?: string; readonly lastName?: string };
  /** By the id of a notice: whether the candidate agreed. */
  readonly consents?: Readonly<Record<string, boolean>>;
  /** Gives the bytes or the address of a file; then the body can be sent as JSON. */
  readonly file?: (file: FileRef) => GreenhouseFile;
  /** Where the answer to `location` is, as a map service knows it. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  readonly mappedUrlToken?: string;
  /** The moment that days are counted from. Absent: now. */
  readonly now?: Date;
}

/** The body of an application. */
export function exportToGreenhouse(
  flow: Flow,
  answers: ExportableAnswers,
  extras: GreenhouseExtras = {},
): GreenhouseApplication {
  const read = readAnswers(flow, answers, extras.now ?? new Date());
  const problems = [...read.problems];
  const given = read.given.flatMap(withoutDecline);
  const fields: GreenhouseApplication = {};
  for (const entry of given.filter((one) => !isDemographic(one))) {
    const name = fieldNameOf(entry.question.id, entry.stage);
    for (const [key, value] of fieldsOf(name, entry, extras, problems)) {
      if (Object.hasOwn(fields, key))
        problems.push(unfit(entry.path, entry.question, `the field ${key} has an answer already`));
      else fields[key] = value;
    }
  }
  const who = identityFields({ ...read.candidate, ...extras.candidate }, problems);
  const consents = consentFields(new Map([...read.consents, ...Object.entries(extras.consents ?? {})]));
  const demographics = demographicAnswers(given);
  if (problems.length > 0) throw refusal(problems);
  const { coordinates, mappedUrlToken } = extras;
  return {
    ...who,
    ...fields,
    ...(coordinates && { latitude: String(coordinates.latitude), longitude: String(coordinates.longitude) }),
    ...(mappedUrlToken !== undefined && { mapped_url_token: mappedUrlToken }),
    ...(demographics.length > 0 && { demographic_answers: demographics }),
    ...(consents && { data_compliance: consents }),
  };
}

/** The option that the import added to a voluntary question means no answer to Greenhouse. */
function withoutDecline(entry: GivenAnswer): GivenAnswer[] {
  if (entry.stage !== 'self-id' || !('options' in entry.question)) return [entry];
  const left = textsOf(entry.answer).filter((value) => value !== declined && value !== declinedToo);
  if (left.length === 0) return [];
  return [Array.isArray(entry.answer) ? { ...entry, answer: left } : entry];
}

function fieldsOf(
  name: string,
  { question, answer, path }: GivenAnswer,
  { file }: GreenhouseExtras,
  problems: Problem[],
): [string, GreenhouseValue][] {
  if (question.type === 'file') {
    const [first, ...others] = answer as FileRef[];
    if (others.length > 0) problems.push(unfit(path, question, 'Greenhouse takes one file in a field'));
    return first ? fileFields(name, first, file) : [];
  }
  if (question.type === 'yes-no' || question.type === 'consent') return [[name, answer === true ? 1 : 0]];
  if ('options' in question) {
    const values = textsOf(answer).map((value) => valueOf(value, question.options));
    const known = values.filter((value) => value !== undefined);
    if (known.length < values.length) problems.push(unfit(path, question, 'Greenhouse takes its own options only'));
    const [only] = known;
    if (question.type === 'multiple-choice') return [[name, known]];
    return only === undefined ? [] : [[name, only]];
  }
  return [[name, typeof answer === 'number' ? answer : textsOf(answer).join(' ').trim()]];
}

function fileFields(name: string, file: FileRef, bytesOf: GreenhouseExtras['file']): [string, GreenhouseValue][] {
  const bytes = bytesOf?.(file);
  if (!bytes) return [[name, file]];
  const way = 'url' in bytes ? 'url' : 'content';
  return [
    [`${name}_${way}`, 'url' in bytes ? bytes.url : bytes.base64],
    [`${name}_${way}_filename`, file.name],
  ];
}

function refusal(problems: readonly Problem[]): GreenroomError {
  const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
  return new GreenroomError('invalid', `This cannot be sent to Greenhouse:\n${lines.join('\n')}`, { problems });
}
