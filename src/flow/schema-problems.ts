/** What a schema finds, as readable problems: path, what was received, what was expected, the nearest name. */
import * as z from 'zod';
import type { DocumentErrorCode, DocumentProblem } from '../errors/index.ts';
import { documentPath, valueAt } from './document-path.ts';
import { didYouMean } from './nearest-name.ts';
import { shown } from './shown.ts';

type Issue = z.core.$ZodIssue;
type Branches = readonly (readonly Issue[])[];

/** The outcome of {@link checkShape}: a value, or every problem of it. */
export type Shape<T> =
  { readonly value: T; readonly problems: [] } | { readonly value?: never; readonly problems: DocumentProblem[] };

/**
 * Checks plain data against a schema and reports all problems at once. Of a union only the branch that was meant
 * is reported. Never throws.
 *
 * @example
 * const { value, problems } = checkShape(flowSchema, readDocument(input).data);
 */
export function checkShape<T>(schema: z.ZodType<T>, data: unknown): Shape<T> {
  const result = schema.safeParse(data, { error: carryKnownKeys });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => translate(issue, data, [])) };
}

/** An unknown key is reported without the known ones; while zod still has the schema at hand, they become the message. */
const carryKnownKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys' || !(issue.inst instanceof z.core.$ZodObject)) return undefined;
  return Object.keys(issue.inst._zod.def.shape).join(' ');
};

function translate(issue: Issue, data: unknown, base: readonly PropertyKey[]): DocumentProblem[] {
  const place = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(place, key, issue.message.split(' ')));
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return translateUnion(issue.errors, issue.message, data, place);
  if (issue.code === 'invalid_key')
    return [problem(place, 'invalid-key', 'This is not a possible key here', place.at(-1), issue.issues[0]?.message)];
  const value = valueAt(data, place);
  if (value === undefined) return [missing(place, issue)];
  return [wrong(place, issue, value)];
}

/** Reports the branch that was meant: of the same kind, with the fewest keys missing or strange, then the fewest problems. */
function translateUnion(branches: Branches, message: string, data: unknown, place: PropertyKey[]): DocumentProblem[] {
  const value = valueAt(data, place);
  const meant = branches
    .filter((issues) => !issues.some(isOtherKind))
    .toSorted((a, b) => strangeness(a) - strangeness(b))[0];
  if (meant && value !== undefined && !isEmptyObject(value))
    return meant.flatMap((issue) => translate(issue, data, place));
  if (value === undefined) return [problem(place, 'required', `${nameOf(place)} is missing`, undefined, message)];
  return [problem(place, 'wrong-type', `${nameOf(place)} has the wrong shape`, value, message)];
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isOtherKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((issues) => issues.some(isOtherKind));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function strangeness(issues: readonly Issue[]): number {
  const strange = issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return sum + issue.keys.length;
    return sum + (issue.code === 'invalid_type' && issue.path.length === 1 ? 1 : 0);
  }, 0);
  return strange * 1000 + issues.length;
}

function unknownKey(place: readonly PropertyKey[], key: string, known: readonly string[]): DocumentProblem {
  const fix = didYouMean(key, known);
  return {
    ...problem(
      [...place, key],
      'unknown-key',
      `There is no key "${key.slice(0, 80)}" here`,
      undefined,
      `one of ${known.join(', ')}`,
    ),
    ...(fix !== undefined && { fix }),
  };
}

function missing(place: readonly PropertyKey[], issue: Issue): DocumentProblem {
  return problem(place, 'required', `${nameOf(place)} is missing`, undefined, expectation(issue));
}

function wrong(place: readonly PropertyKey[], issue: Issue, value: unknown): DocumentProblem {
  const { code, message } = verdict(issue);
  const fix = typeof value === 'string' ? didYouMean(value, choices(issue)) : undefined;
  return {
    ...problem(place, code, `${nameOf(place)} ${message}`, value, expectation(issue)),
    ...(fix !== undefined && { fix }),
  };
}

/** Codes that a schema may name itself, as `params.code` of a refinement, and what is then said of the value. */
const namedVerdicts: readonly { code: DocumentErrorCode; message: string }[] = [
  { code: 'invalid-locale', message: 'is no language tag' },
  { code: 'unsafe-url', message: 'is no address that is safe to open' },
  { code: 'invalid-url', message: 'is no address that a browser can read' },
  { code: 'not-a-variable', message: 'is not the name of a variable' },
  { code: 'unknown-time-zone', message: 'is no time zone' },
];

function verdict(issue: Issue): { code: DocumentErrorCode; message: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', message: 'has the wrong type' };
    case 'invalid_union':
      return { code: 'unknown-type', message: 'names no type that exists' };
    case 'invalid_value':
      return { code: 'unknown-value', message: 'is none of the values that exist' };
    case 'too_small':
      return {
        code: 'too-small',
        message: issue.origin === 'string' || issue.origin === 'array' ? 'is too short' : 'is too small',
      };
    case 'too_big':
      return {
        code: 'too-big',
        message: issue.origin === 'string' || issue.origin === 'array' ? 'is too long' : 'is too large',
      };
    case 'invalid_format':
      return { code: 'invalid-format', message: 'is not written as it has to be' };
    default: {
      const named: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
      return namedVerdicts.find(({ code }) => code === named) ?? { code: 'invalid', message: 'cannot be used' };
    }
  }
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function expectation(issue: Issue): string {
  const named = choices(issue);
  if (named.length > 0) return named.length === 1 ? JSON.stringify(named[0]) : `one of ${named.join(', ')}`;
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ');
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small')
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
  if (issue.code === 'too_big')
    return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
  return issue.message;
}

function unitOf(origin: string, count: number | bigint): string {
  if (origin === 'string') return Number(count) === 1 ? ' character' : ' characters';
  if (origin === 'array') return Number(count) === 1 ? ' entry' : ' entries';
  return '';
}

function choices(issue: Issue): string[] {
  const values =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union' && 'options' in issue
        ? (issue.options ?? [])
        : [];
  return values.filter((value) => typeof value === 'string');
}

function nameOf(place: readonly PropertyKey[]): string {
  const last = place.at(-1);
  if (last === undefined) return 'The document';
  return typeof last === 'number' ? `Entry ${last}` : `"${String(last).slice(0, 80)}"`;
}

function problem(
  place: readonly PropertyKey[],
  code: DocumentErrorCode,
  message: string,
  received: unknown,
  expected: string | undefined,
): DocumentProblem {
  return {
    path: documentPath(place.map((step) => (typeof step === 'number' ? step : String(step)))),
    code,
    message,
    ...(received !== undefined && { received: shown(received) }),
    ...(expected !== undefined && { expected }),
  };
}
