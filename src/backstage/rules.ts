/** What one dealbreaker says about one answer: DECISIONS section 1. */
import { isAnswered } from '../flow/answer.ts';
import { compare } from '../flow/conditions.ts';
import type { DayContext } from '../flow/day.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Dealbreaker } from './schema/dealbreaker.ts';

/** `unknown` is a value of its own: it never means "not met". */
export type RuleResult = 'met' | 'not-met' | 'unknown' | 'not-applicable';

/** What a rule is judged by. */
export interface RuleEvidence {
  /** Undefined where the question is hidden. */
  readonly question: Question | undefined;
  readonly answer: unknown;
  /** How sure the model was that extracted the answer, 0..1; absent where the candidate gave it. */
  readonly confidence?: number | undefined;
  readonly context: DayContext;
}

/**
 * Judges one rule.
 *
 * @example
 * evaluateRule(rule, { question, answer: 2, context: { today: '2027-03-27' } }); // 'met'
 */
export function evaluateRule(rule: Dealbreaker, evidence: RuleEvidence): RuleResult {
  const { question, answer, confidence = 1, context } = evidence;
  if (!question) return 'not-applicable';
  if (!isAnswered(answer) || confidence < (rule.minConfidence ?? 1)) return 'unknown';
  const isMet = compare(rule.op, answer, rule.value, context);
  if (isMet === undefined || !isCertain(rule, question, answer, isMet)) return 'unknown';
  return isMet ? 'met' : 'not-met';
}

/**
 * What a candidate typed in place of an option is free text, and free text decides nothing: it may mean the very option
 * that a rule asks for. What the chosen options settle by themselves stays settled.
 */
function isCertain(rule: Dealbreaker, question: Question, answer: unknown, isMet: boolean): boolean {
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return true;
  const options = new Set<unknown>(question.options.map((option) => option.value));
  const given: unknown[] = Array.isArray(answer) ? answer : [answer];
  if (given.every((value) => options.has(value))) return true;
  if (question.type === 'single-choice') return false;
  return rule.op === 'includesNone' ? !isMet : isMet;
}
