/** Conditions and groups: they name earlier questions, with operators and values that fit them. */
import { didYouMean } from '../nearest-name.ts';
import type { Place } from '../document-path.ts';
import type { Asked, Outline } from '../outline.ts';
import { operatorsByType, type QuestionType } from '../operators.ts';
import type { Comparison, Condition } from '../schema/condition.ts';
import type { Question } from '../schema/question.ts';
import { operandMismatch } from './operands.ts';
import type { Report } from './report.ts';
import { ringsOf } from './rings.ts';

/** Reports conditions that point nowhere, forward or at themselves, and operators or values that cannot work. */
export function checkConditions(outline: Outline, report: Report): void {
  for (const entry of outline.asked) {
    const { question } = entry;
    if (!question) continue;
    if (question.showIf) checkCondition(question.showIf, [...entry.place, 'showIf'], entry, outline, report);
    question.requiredAny?.forEach((id, at) =>
      checkGroup(id, [...entry.place, 'requiredAny', at], entry, outline, report),
    );
  }
}

/** What is wrong with an operator and its value for one question. */
interface FitProblem {
  readonly key: 'op' | 'value';
  readonly code: 'wrong-operator' | 'wrong-operand' | 'unknown-option';
  readonly message: string;
  readonly received: unknown;
  readonly expected: string;
  readonly fix?: string | undefined;
}

/**
 * Why an operator or its value does not fit a question; undefined when both do.
 *
 * @example
 * fitProblem({ op: 'gte', value: 18 }, { id: 'age', type: 'yes-no', label: 'Of age?' })?.expected; // 'is'
 */
function fitProblem(
  comparison: { op: string; value?: unknown },
  type: QuestionType,
  question?: Question,
): FitProblem | undefined {
  const fitting: readonly string[] = operatorsByType[type];
  if (!fitting.includes(comparison.op)) {
    return {
      key: 'op',
      code: 'wrong-operator',
      message: `A question of type "${type}" cannot be compared with "${comparison.op}"`,
      received: comparison.op,
      expected: fitting.join(', ') || 'no condition on it: it has no answer',
      fix: fitting.length === 1 ? `use "${fitting[0]}"` : didYouMean(comparison.op, fitting),
    };
  }
  const mismatch = operandMismatch(comparison.op, comparison.value, type, question);
  return (
    mismatch && {
      key: 'value',
      message: `This value does not fit "${comparison.op}"`,
      received: comparison.value,
      ...mismatch,
    }
  );
}

function checkCondition(condition: Condition, place: Place, asker: Asked, outline: Outline, report: Report): void {
  if ('question' in condition) return checkComparison(condition, place, asker, outline, report);
  if ('not' in condition) return checkCondition(condition.not, [...place, 'not'], asker, outline, report);
  const key = 'all' in condition ? 'all' : 'any';
  const parts = 'all' in condition ? condition.all : condition.any;
  parts.forEach((part, at) => checkCondition(part, [...place, key, at], asker, outline, report));
}

function checkComparison(comparison: Comparison, place: Place, asker: Asked, outline: Outline, report: Report): void {
  const target = outline.byId.get(comparison.question);
  const here = [...place, 'question'];
  const received = comparison.question;
  if (!target) {
    const fix = didYouMean(received, outline.byId.keys());
    return report(here, 'unknown-question', `There is no question "${received}"`, {
      received,
      expected: 'the id of an earlier question',
      fix,
    });
  }
  if (target.order === asker.order) {
    return report(here, 'self-reference', 'A question cannot depend on its own answer', {
      received,
      expected: 'the id of an earlier question',
    });
  }
  if (target.order > asker.order) {
    const rings = knownRings(outline);
    const isCircular = rings.get(target) === rings.get(asker);
    const message = isCircular
      ? `"${received}" waits for this question in turn`
      : `"${received}" is asked later; conditions look back only`;
    return report(here, isCircular ? 'circular-reference' : 'forward-reference', message, {
      received,
      expected: 'the id of an earlier question',
    });
  }
  if (target.stage.type === 'self-id' && target.stage !== asker.stage) {
    return report(here, 'self-id-reference', 'Voluntary self-identification never decides what is asked', {
      received,
      expected: 'a question of another stage',
    });
  }
  if (!target.type) {
    if (target.stage.type !== 'interview') return;
    return report(here, 'wrong-operator', 'A spoken answer cannot be compared', {
      received,
      expected: 'a question of a form or a chat',
    });
  }
  const misfit = fitProblem(comparison, target.type, target.question);
  if (misfit) report([...place, misfit.key], misfit.code, misfit.message, misfit);
}

function checkGroup(id: string, place: Place, asker: Asked, outline: Outline, report: Report): void {
  const target = outline.byId.get(id);
  if (!target) {
    const fix = didYouMean(id, outline.byId.keys());
    report(place, 'unknown-question', `There is no question "${id}"`, {
      received: id,
      expected: 'the id of a question of this stage',
      fix,
    });
  } else if (target.order === asker.order) {
    report(place, 'self-reference', 'This names the question itself', {
      received: id,
      expected: 'another question of this stage',
    });
  } else if (target.stage !== asker.stage) {
    report(place, 'other-stage', `"${id}" is asked in another stage`, {
      received: id,
      expected: 'a question of this stage',
    });
  } else if (target.type === 'information') {
    report(place, 'wrong-operator', `"${id}" has no answer`, {
      received: id,
      expected: 'a question that takes an answer',
    });
  }
}

/** Worked out where something looks ahead, and once a document. */
function knownRings(outline: Outline): ReadonlyMap<Asked, number> {
  const known = ringsByOutline.get(outline) ?? ringsOf(outline);
  ringsByOutline.set(outline, known);
  return known;
}

const ringsByOutline = new WeakMap<Outline, ReadonlyMap<Asked, number>>();
