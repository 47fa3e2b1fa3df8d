/** Answers as a candidate reads them back: in words, in their language. */
import { isAnswered, type Answer } from '../../flow/answer.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Scope } from '../../i18n/scope.ts';

/**
 * The lines that say an answer; none where there is no answer.
 *
 * @example
 * answerText(question, ['sun', 'mon'], scope); // ['Sunday and Monday']
 */
export function answerText(question: Question, answer: Answer | undefined, scope: Scope): readonly string[] {
  if (answer === undefined || !isAnswered(answer)) return [];
  if (typeof answer === 'boolean') return [scope.t(answer ? 'yes' : 'no')];
  if (typeof answer === 'number') return [numberText(question, answer, scope)];
  if (typeof answer === 'string') return [stringText(question, answer, scope)];
  const options = answer.flatMap((item) => (typeof item === 'string' ? [optionText(question, item, scope)] : []));
  return options.length > 0
    ? [scope.list(options)]
    : answer.map((item) => (typeof item === 'string' ? item : item.name));
}

function numberText(question: Question, answer: number, scope: Scope): string {
  const unit = question.type === 'number' ? scope.text(question.unit) : '';
  return unit ? `${scope.number(answer)} ${unit}` : scope.number(answer);
}

function stringText(question: Question, answer: string, scope: Scope): string {
  if (question.type === 'date') return scope.date(answer, 'date');
  return optionText(question, answer, scope);
}

/** An answer that is none of the options is the candidate's own words. */
function optionText(question: Question, value: string, scope: Scope): string {
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return value;
  const option = question.options.find((one) => one.value === value);
  return option ? scope.text(option.label) : value;
}
