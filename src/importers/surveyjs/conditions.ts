/** An expression of a survey as a condition of a flow. What no answer tells is taken as met, so that nothing is held back. */
import { choiceClasses, inClasses, orderedClasses, yesNoClasses, type Classes } from '../answer-classes.ts';
import { isDay } from '../../flow/day.ts';
import type { Condition } from '../../flow/schema/condition.ts';
import type { Question } from '../../flow/schema/question.ts';
import { holds, isSame, type Single } from './comparing.ts';
import type { Comparator, Constant, Expression, Operand } from './expression.ts';

/** A question that expressions may speak of. */
export interface Subject {
  readonly question: Question;
  /** What the survey stores for each option, or for yes and no, by the flow's value. */
  readonly stored: ReadonlyMap<string, Constant>;
}

/** An expression, understood. */
export interface Understood {
  /** A condition, or what always or never holds. */
  readonly when: Condition | boolean;
  /** True where something that answers do not tell decides as well. */
  readonly isPartly: boolean;
}

/** How a survey stores an answer that is none of the options. */
const otherValue = 'other';

/** Finds a question that is asked before; `never` for one that is asked to nobody, undefined for anything else. */
export type SubjectOf = (name: string) => Subject | 'never' | undefined;

/** The condition for an expression. `isNegated`: it stands under a "not", where what is unknown counts as not met. */
export function understand(expression: Expression, subjectOf: SubjectOf, isNegated = false): Understood {
  if ('not' in expression) {
    const { when, isPartly } = understand(expression.not, subjectOf, !isNegated);
    return { when: typeof when === 'boolean' ? !when : 'not' in when ? when.not : { not: when }, isPartly };
  }
  if ('all' in expression || 'any' in expression) {
    const parts = ('all' in expression ? expression.all : expression.any).map((part) =>
      understand(part, subjectOf, isNegated),
    );
    const whens = parts.map(({ when }) => when);
    return {
      when: 'all' in expression ? allOf(whens) : anyOf(whens),
      isPartly: parts.some(({ isPartly }) => isPartly),
    };
  }
  const when = compared(
    expression.op,
    expression.left,
    'right' in expression ? expression.right : undefined,
    subjectOf,
  );
  return when === undefined ? { when: !isNegated, isPartly: true } : { when, isPartly: false };
}

/** All of them. */
export function allOf(whens: readonly (Condition | boolean)[]): Condition | boolean {
  if (whens.includes(false)) return false;
  const conditions = whens
    .filter((when) => typeof when === 'object')
    .flatMap((when) => ('all' in when ? when.all : [when]));
  const [only] = conditions;
  return only === undefined ? true : conditions.length === 1 ? only : { all: conditions };
}

function anyOf(whens: readonly (Condition | boolean)[]): Condition | boolean {
  if (whens.includes(true)) return true;
  const conditions = whens
    .filter((when) => typeof when === 'object')
    .flatMap((when) => ('any' in when ? when.any : [when]));
  const [only] = conditions;
  return only === undefined ? false : conditions.length === 1 ? only : { any: conditions };
}

type Op = Comparator | 'empty' | 'notempty' | 'truthy';

/** Undefined where answers do not tell. */
function compared(
  op: Op,
  left: Operand,
  right: Operand | undefined,
  subjectOf: SubjectOf,
): Condition | boolean | undefined {
  if (left === 'worked-out' || right === 'worked-out') return undefined;
  if (!('name' in left)) {
    if (right === undefined || !('name' in right)) return constantOf(op, left, right);
    const turned = mirrored[op];
    return turned && compared(turned, right, left, subjectOf);
  }
  if (right !== undefined && 'name' in right) return undefined;
  const constant = right?.value;
  const length = /^(.+)\.length$/.exec(left.name);
  const counted = length?.[1] !== undefined ? subjectOf(length[1]) : undefined;
  if (typeof counted === 'object' && counted.question.type === 'multiple-choice')
    return countOf(op, counted.question.id, constant);
  const subject = subjectOf(left.name);
  if (!subject) return undefined;
  if (subject === 'never') return isMet(op, undefined, constant);
  if (subject.question.type === 'multiple-choice')
    return ofSeveral(op, subject, subject.question.other === true, constant);
  const kinds = classesOf(subject, op, constant);
  if (!kinds) return presence(op, subject.question);
  const wanted = kinds.samples.flatMap((sample, at) => (isMet(op, sample, constant) ? [at] : []));
  if (wanted.length === 0) return false;
  return inClasses(kinds.classes, new Set(wanted)) ?? true;
}

const mirrored: Partial<Record<Op, Op>> = {
  equal: 'equal',
  notequal: 'notequal',
  greater: 'less',
  greaterorequal: 'lessorequal',
  less: 'greater',
  lessorequal: 'greaterorequal',
};

function constantOf(
  op: Op,
  left: { value: Constant | readonly Constant[] },
  right: { value: Constant | readonly Constant[] } | undefined,
): boolean | undefined {
  if (typeof left.value === 'object') return undefined;
  return isMet(op, left.value, right?.value);
}

function isMet(op: Op, left: Single, right: Constant | readonly Constant[] | undefined): boolean {
  if (op === 'empty') return left === undefined || left === '';
  if (op === 'notempty') return left !== undefined && left !== '';
  if (op === 'truthy') return Boolean(left);
  return right !== undefined && holds(op, left, right);
}

/** The kinds of answers, with one sample of each. */
interface Samples {
  readonly classes: Classes;
  readonly samples: readonly Single[];
}

function classesOf(
  { question, stored }: Subject,
  op: Op,
  constant: Constant | readonly Constant[] | undefined,
): Samples | undefined {
  switch (question.type) {
    case 'yes-no':
      return {
        classes: yesNoClasses(question.id),
        samples: [undefined, stored.get('true') ?? true, stored.get('false') ?? false],
      };
    case 'single-choice': {
      const values = question.options.map(({ value }) => value);
      const samples = [undefined, ...values.map((value) => stored.get(value) ?? value)];
      const hasOther = question.other === true;
      return {
        classes: choiceClasses(question.id, values, hasOther),
        samples: hasOther ? [...samples, otherValue] : samples,
      };
    }
    case 'number':
    case 'slider':
    case 'date': {
      const isDate = question.type === 'date';
      const given = constant === undefined ? [] : typeof constant === 'object' ? constant : [constant];
      const points = given.map((value) => (isDate ? value : Number(value)));
      const isKnown = points.every((point) =>
        typeof point === 'string' ? isDay(point) : Number.isFinite(point) && typeof point === 'number',
      );
      if (!isKnown || (isDate && points.some((point) => typeof point !== 'string'))) return undefined;
      if (['contains', 'notcontains', 'allof', 'truthy'].includes(op)) return undefined;
      const sorted = [...new Set(points.length > 0 || isDate ? points : [0])]
        .filter((point) => typeof point !== 'boolean')
        .sort((a, b) => (a < b ? -1 : 1));
      const safe = sorted.length > 0 ? sorted : ['2000-01-01'];
      return { classes: orderedClasses(question.id, safe), samples: [undefined, ...samplesAround(safe)] };
    }
    default:
      return undefined;
  }
}

/** Below the first point, the point, above it, …: one sample of each. */
function samplesAround(points: readonly (string | number)[]): Single[] {
  return points.flatMap((point, at): Single[] => {
    const next = points[at + 1];
    const last = at === points.length - 1;
    if (typeof point === 'number') {
      const above = typeof next === 'number' ? (point + next) / 2 : point + 1;
      return [...(at === 0 ? [point - 1] : []), point, above];
    }
    // Texts that sort between two days: no day, but in its place.
    return [...(at === 0 ? ['0000'] : []), point, last ? '9999-12-31' : `${point}~`];
  });
}

/** Of words and files it is known only whether they are there. */
function presence(op: Op, question: Question): Condition | boolean | undefined {
  if (!['short-text', 'long-text', 'email', 'url', 'phone', 'file'].includes(question.type)) return undefined;
  const present: Condition = { question: question.id, op: 'present' };
  return op === 'notempty' ? present : op === 'empty' ? { not: present } : undefined;
}

function countOf(
  op: Op,
  question: string,
  constant: Constant | readonly Constant[] | undefined,
): Condition | boolean | undefined {
  if (typeof constant !== 'number' || !Number.isInteger(constant) || constant < 0) return undefined;
  const least = (value: number): Condition => ({ question, op: 'countGte', value });
  if (op === 'greater') return least(constant + 1);
  return op === 'greaterorequal' && constant > 0 ? least(constant) : undefined;
}

function ofSeveral(
  op: Op,
  { question, stored }: Subject,
  hasOther: boolean,
  constant: Constant | readonly Constant[] | undefined,
): Condition | boolean | undefined {
  const some: Condition = { question: question.id, op: 'countGte', value: 1 };
  if (op === 'notempty' || op === 'truthy') return some;
  if (op === 'empty') return { not: some };
  const wanted = constant === undefined ? [] : typeof constant === 'object' ? constant : [constant];
  const found = wanted.map((value) => [...stored].filter(([, own]) => isSame(own, value)).map(([option]) => option));
  if (wanted.length === 0 || (hasOther && wanted.some((value) => isSame(otherValue, value)))) return undefined;
  const chosen = (options: readonly string[]): Condition | boolean =>
    options.length === 0 ? false : { question: question.id, op: 'includesAny', value: [...options] };
  const all = allOf(found.map(chosen));
  const any = chosen(found.flat());
  switch (op) {
    case 'contains':
    case 'allof':
      return all;
    case 'notcontains':
      return typeof all === 'boolean' ? !all : { not: all };
    case 'anyof':
      return any;
    case 'noneof':
      return typeof any === 'boolean' ? !any : { not: any };
    default:
      return undefined;
  }
}
