/** Questions that SmartRecruiters asks only after certain answers to another one: `showIf` where a flow can say it. */
import type { Condition } from '../../flow/schema/condition.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { PlacedQuestions } from '../entries.ts';
import type { ImportLog } from '../import-result.ts';
import type { SmartEntry } from './fields.ts';
import type { SmartConfiguration } from './posting.ts';

type Conditional = NonNullable<NonNullable<SmartConfiguration['settings']>['conditionals']>[number];

/** The entries with each conditional one after the question that it hangs on: a flow asks backwards only. */
export function inAskingOrder(entries: readonly SmartEntry[], conditionals: readonly Conditional[]): SmartEntry[] {
  const order = [...entries];
  for (const { parentQuestionId: parent, conditionalQuestions } of conditionals) {
    const children = order.filter(
      (entry) => entry.question !== parent && (conditionalQuestions ?? []).includes(entry.question),
    );
    const last = order.findLastIndex((entry) => entry.question === parent);
    const early = children.filter((child) => order.indexOf(child) < last);
    for (const child of early) order.splice(order.indexOf(child), 1);
    const behind = order.findLastIndex((entry) => entry.question === parent) + 1;
    order.splice(behind, 0, ...early);
  }
  return order;
}

/** Sets `showIf` on what was made of each conditional question; a rule that cannot be said goes to the report. */
export function applyConditionals(
  conditionals: readonly Conditional[],
  path: string,
  asked: readonly SmartEntry[],
  { made, voluntary }: PlacedQuestions,
  log: ImportLog,
): void {
  const entries = asked.flatMap((entry) => {
    const question = made.get(entry);
    return question ? [[entry, question] as const] : [];
  });
  const conditions = new Map<Question, Condition[]>();
  conditionals.forEach((conditional, at) => {
    const parents = entries.filter(([entry]) => entry.question === conditional.parentQuestionId);
    const [, parent] = parents.find(([entry]) => entry.field === conditional.fieldId) ?? parents[0] ?? [];
    const condition = parent && !voluntary.includes(parent) ? chosen(parent, conditional.valueIds ?? []) : undefined;
    const children = entries.filter(([entry]) => (conditional.conditionalQuestions ?? []).includes(entry.question));
    const after = parent ? children.filter(([, child]) => follows(entries, child, parent)) : [];
    if (!condition || after.length < children.length || children.length === 0) {
      log.drop(
        `${path}settings.conditionals[${at}]`,
        (conditional.conditionalQuestions ?? []).join(', '),
        'A condition that a flow cannot say: the question is always shown',
      );
    }
    if (!condition) return;
    for (const [, child] of after) conditions.set(child, [...(conditions.get(child) ?? []), condition]);
  });
  for (const [question, [first, ...others]] of conditions) {
    if (first) question.showIf = others.length === 0 ? first : { any: [first, ...others] };
  }
}

function follows(entries: readonly (readonly [SmartEntry, Question])[], child: Question, parent: Question): boolean {
  const at = (wanted: Question): number => entries.findIndex(([, question]) => question === wanted);
  return at(child) > at(parent);
}

function chosen(parent: Question, valueIds: readonly (string | null | undefined)[]): Condition | undefined {
  const values = valueIds.filter((value) => typeof value === 'string');
  const question = parent.id;
  if (parent.type === 'yes-no') {
    const wanted = values.map((value) => value === '1');
    const [only] = wanted;
    return wanted.length === 1 && only !== undefined ? { question, op: 'is', value: only } : undefined;
  }
  if (parent.type !== 'single-choice' && parent.type !== 'multiple-choice') return undefined;
  const known = values.filter((value) => parent.options.some((option) => option.value === value));
  if (known.length === 0 || known.length < values.length) return undefined;
  return parent.type === 'single-choice'
    ? { question, op: 'in', value: known }
    : { question, op: 'includesAny', value: known };
}
