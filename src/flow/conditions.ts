/** What operators and conditions mean: the one implementation, for showing questions and for the rules behind the stage. */
import { isAnswered } from './answer.ts';
import { dayOf, isDay, type DayContext } from './day.ts';
import type { Operator } from './operators.ts';
import type { Condition, Operand } from './schema/condition.ts';

/** Gives the answer to a question; undefined where it is hidden or has none. */
export type AnswerTo = (questionId: string) => unknown;

/**
 * Compares one answer. Undefined when there is nothing to compare: no answer, or one that the operator cannot read.
 * Numbers are compared as they are, never rounded, and both ends of `between` are in. Days are calendar days;
 * `{ today: n }` is the context's today plus n.
 *
 * @example
 * compare('between', 5, [3, 5], { today: '2027-03-27' }); // true
 * compare('gte', 'five', 5, { today: '2027-03-27' });     // undefined
 */
export function compare(
  op: Operator,
  answer: unknown,
  operand: Operand | undefined,
  context: DayContext,
): boolean | undefined {
  if (!isAnswered(answer)) return undefined;
  if (op === 'present') return true;
  if (typeof answer === 'boolean') return op === 'is' ? answer === operand : undefined;
  if (typeof answer === 'number') return compareNumber(op, answer, operand);
  if (Array.isArray(answer)) return compareList(op, answer, operand);
  if (typeof answer !== 'string') return undefined;
  return compareText(op, answer, operand) ?? compareDay(op, answer, operand, context);
}

/**
 * Whether a condition holds. A comparison with a hidden or unanswered question is false, and so is one whose answer
 * cannot be read; `all`, `any` and `not` are plain logic over that, so `not` of such a comparison is true:
 * `{ not: { question: 'cv', op: 'present' } }` asks for something else while there is no cv.
 *
 * @example
 * evaluateCondition({ question: 'nights', op: 'is', value: true }, () => true, { today: '2027-03-27' }); // true
 */
export function evaluateCondition(condition: Condition, answerTo: AnswerTo, context: DayContext): boolean {
  if ('question' in condition)
    return compare(condition.op, answerTo(condition.question), condition.value, context) === true;
  if ('all' in condition) return condition.all.every((part) => evaluateCondition(part, answerTo, context));
  if ('any' in condition) return condition.any.some((part) => evaluateCondition(part, answerTo, context));
  return !evaluateCondition(condition.not, answerTo, context);
}

/**
 * The ids of the questions that a condition looks at, some more than once.
 *
 * @example
 * questionsRead({ not: { question: 'nights', op: 'is', value: true } }); // ['nights']
 */
export function questionsRead(condition: Condition): string[] {
  if ('question' in condition) return [condition.question];
  if ('not' in condition) return questionsRead(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(questionsRead);
}

function compareNumber(op: Operator, answer: number, operand: Operand | undefined): boolean | undefined {
  if (op === 'between' && Array.isArray(operand)) return answer >= Number(operand[0]) && answer <= Number(operand[1]);
  if (typeof operand !== 'number' || !Number.isFinite(answer)) return undefined;
  switch (op) {
    case 'eq':
      return answer === operand;
    case 'neq':
      return answer !== operand;
    case 'gt':
      return answer > operand;
    case 'gte':
      return answer >= operand;
    case 'lt':
      return answer < operand;
    case 'lte':
      return answer <= operand;
    default:
      return undefined;
  }
}

function compareList(op: Operator, answer: readonly unknown[], operand: Operand | undefined): boolean | undefined {
  if (op === 'countGte') return typeof operand === 'number' ? new Set(answer).size >= operand : undefined;
  if (!Array.isArray(operand)) return undefined;
  const isChosen = (value: unknown): boolean => answer.includes(value);
  if (op === 'includesAll') return operand.every(isChosen);
  if (op === 'includesAny') return operand.some(isChosen);
  return op === 'includesNone' ? !operand.some(isChosen) : undefined;
}

function compareText(op: Operator, answer: string, operand: Operand | undefined): boolean | undefined {
  if (op === 'eq') return typeof operand === 'string' ? answer === operand : undefined;
  if (op === 'neq') return typeof operand === 'string' ? answer !== operand : undefined;
  if (!Array.isArray(operand)) return undefined;
  if (op === 'in') return operand.includes(answer);
  return op === 'notIn' ? !operand.includes(answer) : undefined;
}

function compareDay(
  op: Operator,
  answer: string,
  operand: Operand | undefined,
  context: DayContext,
): boolean | undefined {
  if (
    !isDay(answer) ||
    operand === undefined ||
    typeof operand === 'boolean' ||
    typeof operand === 'number' ||
    Array.isArray(operand)
  )
    return undefined;
  const day = dayOf(operand, context);
  if (op === 'before') return answer < day;
  if (op === 'onOrBefore') return answer <= day;
  if (op === 'after') return answer > day;
  return op === 'onOrAfter' ? answer >= day : undefined;
}
