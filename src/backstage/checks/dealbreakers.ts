/** Whether each dealbreaker fits the question it rests on: the question exists, may carry a rule, and takes operator and value. */
import { operandMismatch } from '../../flow/checks/operands.ts';
import type { Report } from '../../flow/checks/report.ts';
import type { Place } from '../../flow/document-path.ts';
import { didYouMean } from '../../flow/nearest-name.ts';
import { operatorsByType, type Operator } from '../../flow/operators.ts';
import { listIn, memberOf, textIn } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import type { Question } from '../../flow/schema/question.ts';
import { asksPostalCode } from '../postal-code.ts';
import { namesIn, stageAsking, type FlowIndex, type IndexedStage } from './flow-index.ts';

/** Reports every dealbreaker of one stage that cannot work or must not be. */
export function checkDealbreakers(
  rules: Json,
  place: Place,
  stage: IndexedStage,
  index: FlowIndex,
  report: Report,
): void {
  listIn(rules, 'dealbreakers').forEach((rule, at) => {
    const here = [...place, 'dealbreakers', at];
    const id = textIn(rule, 'question');
    if (id === undefined) return;
    const question = stage.questions.get(id);
    if (question) checkRule(rule, question, here, report);
    else if (stage.prompts.has(id)) reportFreeText(id, [...here, 'question'], report);
    else reportUnknown(id, [...here, 'question'], stage, index, report);
  });
}

/** Reports a question that a stage does not ask; names the stage that does. */
export function reportUnknown(id: string, place: Place, stage: IndexedStage, index: FlowIndex, report: Report): void {
  const names = namesIn(stage);
  const elsewhere = stageAsking(index, id);
  if (elsewhere !== undefined && index.get(elsewhere)?.stage.type === 'self-id') {
    return report(
      place,
      'self-id-rule',
      `"${id.slice(0, 80)}" is asked voluntarily and takes no part in rules or scores`,
      {
        received: id,
        expected: 'a question of another stage',
        fix: 'Take this out.',
      },
    );
  }
  report(place, 'unknown-question', `The stage "${stage.stage.id}" has no question "${id.slice(0, 80)}"`, {
    received: id,
    expected: names.length > 0 ? `one of ${names.slice(0, 30).join(', ')}` : 'a stage that asks something',
    fix: elsewhere === undefined ? didYouMean(id, names) : `the stage "${elsewhere}" asks it: move this there`,
  });
}

function checkRule(rule: Json, question: Question, place: Place, report: Report): void {
  if (question.type === 'short-text' || question.type === 'long-text') {
    return reportFreeText(question.id, [...place, 'question'], report);
  }
  if (asksPostalCode(question)) {
    report(
      [...place, 'question'],
      'postal-code-rule',
      'A postal code cannot carry a dealbreaker: where people live stands in for who they are',
      {
        received: question.id,
        expected: 'a question about the work itself, like "Can you get to the site by 6 am?"',
      },
    );
    return;
  }
  const op = textIn(rule, 'op');
  if (op === undefined) return;
  const allowed: readonly string[] = operatorsByType[question.type];
  if (!allowed.includes(op)) {
    report(
      [...place, 'op'],
      'wrong-operator',
      `"${question.id}" is a ${question.type} question, which does not take "${op.slice(0, 40)}"`,
      {
        received: op,
        expected: allowed.length > 0 ? `one of ${allowed.join(', ')}` : 'a question that has an answer',
        fix: didYouMean(op, allowed),
      },
    );
    return;
  }
  checkOperand(op as Operator, memberOf(rule, 'value'), question, place, report);
}

function checkOperand(op: Operator, value: Json | undefined, question: Question, place: Place, report: Report): void {
  const mismatch = operandMismatch(op, value, question.type, question);
  if (!mismatch) return;
  const { code, expected, fix } = mismatch;
  const message =
    code === 'unknown-option'
      ? `"${question.id}" has no such option`
      : value === undefined
        ? `"${op}" on "${question.id}" needs a value`
        : `"${op}" on "${question.id}" cannot be compared with this`;
  report([...place, 'value'], code, message, { received: value, expected, fix });
}

function reportFreeText(id: string, place: Place, report: Report): void {
  report(place, 'free-text-rule', 'Free text cannot carry a dealbreaker: no operator can tell what people mean', {
    received: id,
    expected: 'a yes-no, choice, number, date or file question',
  });
}
