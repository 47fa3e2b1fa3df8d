/** Which answers meet a rule and which fail it, as sets: what `evaluateRule` in ../rules.ts says, for all answers at once. */
import { answersWhere, possibleAnswers, shared, type AnswerDomain } from '../../flow/checks/answer-domain.ts';
import { choicesWithin } from '../../flow/checks/choices-domain.ts';
import { theseOptions } from '../../flow/checks/option-domain.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Dealbreaker } from '../schema/dealbreaker.ts';

/**
 * The possible answers that a rule certainly comes out `met` or `not-met` for. What is typed in place of an option decides
 * nothing but what the chosen options beside it settle.
 *
 * @example
 * isEmpty(answersThatAre('met', { id: 'r', question: 'years', op: 'gt', value: 60 }, years)); // true where max is 60
 */
export function answersThatAre(result: 'met' | 'not-met', rule: Dealbreaker, question: Question): AnswerDomain {
  const isMet = result === 'met';
  const domain = shared(possibleAnswers(question), answersWhere(rule, question, isMet));
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return domain;
  const options = question.options.map(({ value }) => value);
  if (question.type === 'single-choice') return shared(domain, theseOptions(options));
  const isSettled = rule.op === 'includesNone' ? !isMet : isMet;
  return isSettled ? domain : shared(domain, choicesWithin(options, 1, options.length));
}
