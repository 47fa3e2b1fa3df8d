/** What a host page may fill in beforehand: who the candidate is, and answers. Text in, checked values out. */
import type { Answer, Answers, Candidate } from '../../contract/records.ts';

/** What a candidate finds already filled in. The candidate can change all of it. */
export interface Prefill extends Candidate {
  /** By question id. */
  answers?: Answers;
}

const longest = 5_000;

/**
 * Reads a prefill, as an object or as JSON. Takes `answers` as an object and as `answers.ID` keys; leaves out what is
 * not a value that an answer can have. Anything unreadable is an empty prefill: it is help, not a condition.
 *
 * @example
 * readPrefill('{"email":"ana@example.com","answers.start":"2026-12-01"}');
 * // { email: 'ana@example.com', answers: { start: '2026-12-01' } }
 */
export function readPrefill(given: unknown): Prefill {
  const source = typeof given === 'string' ? parse(given) : given;
  if (!isRecord(source)) return {};
  const prefill: Prefill = {};
  for (const name of ['name', 'email', 'phone'] as const) {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') prefill[name] = value.trim().slice(0, 254);
  }
  const answers = readAnswers(source);
  return Object.keys(answers).length > 0 ? { ...prefill, answers } : prefill;
}

function readAnswers(source: Record<string, unknown>): Answers {
  const entries = Object.entries(isRecord(source['answers']) ? source['answers'] : {});
  for (const [key, value] of Object.entries(source)) {
    if (key.startsWith('answers.')) entries.push([key.slice('answers.'.length), value]);
  }
  const usable = entries.filter(
    (entry): entry is [string, Answer] => /^[A-Za-z][\w-]*$/.test(entry[0]) && isAnswer(entry[1]),
  );
  return Object.fromEntries(usable);
}

/** File references are never filled in from a page. */
function isAnswer(value: unknown): value is Answer {
  if (typeof value === 'string') return value.length <= longest;
  if (Array.isArray(value)) return value.length <= 500 && value.every((item) => typeof item === 'string');
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
