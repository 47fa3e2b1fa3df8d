/**
 * Sets of lists: which options of a multiple choice were chosen together. A set is told by what its lists must hold, must
 * not hold and how long they are; where that does not settle whether any list fits, one is taken to fit.
 */
type Values = ReadonlySet<string>;

/** The lists that keep to all of this. */
export interface ChoicesDomain {
  readonly kind: 'choices';
  /** What can be chosen; undefined where any text can, as something typed beside the options. */
  readonly offered: Values | undefined;
  /** Each of these is chosen. */
  readonly needed: Values;
  /** None of these is chosen. */
  readonly barred: Values;
  /** Of each of these, at least one is chosen. */
  readonly oneOf: readonly Values[];
  /** Of each of these, at least one is not chosen. */
  readonly notAllOf: readonly Values[];
  readonly least: number;
  readonly most: number;
}

const none: Values = new Set<string>();
const anyChoices: ChoicesDomain = {
  kind: 'choices',
  offered: undefined,
  needed: none,
  barred: none,
  oneOf: [],
  notAllOf: [],
  least: 1,
  most: Number.POSITIVE_INFINITY,
};
/** More demands than this are not kept: the set only grows by that. */
const mostDemands = 40;

/** The lists of options that limits allow; an empty list is no answer. */
export function choicesWithin(options: Iterable<string> | undefined, least: number, most: number): ChoicesDomain {
  return { ...anyChoices, offered: options && new Set(options), least: Math.max(1, least), most };
}

/** The lists that a comparison is true of. */
export function choicesWhere(op: string, value: unknown): ChoicesDomain {
  if (op === 'countGte') return { ...anyChoices, least: Math.max(1, value as number) };
  const values = new Set(value as readonly string[]);
  if (op === 'includesAll') return { ...anyChoices, needed: values };
  return op === 'includesAny' ? { ...anyChoices, oneOf: [values] } : { ...anyChoices, barred: values };
}

/** The lists that a comparison is not true of. */
export function choicesWhereNot(op: string, value: unknown): ChoicesDomain {
  if (op === 'countGte') return { ...anyChoices, most: (value as number) - 1 };
  const values = new Set(value as readonly string[]);
  if (op === 'includesAll') return { ...anyChoices, notAllOf: [values] };
  return op === 'includesAny' ? { ...anyChoices, barred: values } : { ...anyChoices, oneOf: [values] };
}

/** The lists that are in both. */
export function sharedChoices(a: ChoicesDomain, b: ChoicesDomain): ChoicesDomain {
  return {
    kind: 'choices',
    offered: a.offered && b.offered ? intersection(a.offered, b.offered) : (a.offered ?? b.offered),
    needed: joined(a.needed, b.needed),
    barred: joined(a.barred, b.barred),
    oneOf: [...a.oneOf, ...b.oneOf].slice(0, mostDemands),
    notAllOf: [...a.notAllOf, ...b.notAllOf].slice(0, mostDemands),
    least: Math.max(a.least, b.least),
    most: Math.min(a.most, b.most),
  };
}

/** A set that holds both: never less than both together. */
export function spanOfChoices(a: ChoicesDomain, b: ChoicesDomain): ChoicesDomain {
  return {
    ...anyChoices,
    offered: a.offered && b.offered && joined(a.offered, b.offered),
    needed: intersection(a.needed, b.needed),
    barred: intersection(a.barred, b.barred),
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
  };
}

/** True when no list can keep to all of it. False may also mean that this cannot tell. */
export function hasNoChoices(domain: ChoicesDomain): boolean {
  const { offered, needed, barred, oneOf, notAllOf, least, most } = domain;
  const isOpen = (value: string): boolean => !barred.has(value) && (offered?.has(value) ?? true);
  if (least > most || ![...needed].every(isOpen)) return true;
  if (notAllOf.some((values) => isWithin(values, needed))) return true;
  const unmet = oneOf.filter((values) => !overlaps(values, needed)).map((values) => [...values].filter(isOpen));
  if (unmet.some((values) => values.length === 0)) return true;
  if (needed.size + countApart(unmet) > most) return true;
  if (!offered) return false;
  const leftOut = notAllOf.some((values) => [...values].every(isOpen)) ? 1 : 0;
  return [...offered].filter(isOpen).length - leftOut < least;
}

/** How many of the lists have nothing in common: each needs a choice of its own. */
function countApart(lists: readonly (readonly string[])[]): number {
  const taken = new Set<string>();
  let count = 0;
  for (const list of lists) {
    if (list.some((value) => taken.has(value))) continue;
    count += 1;
    for (const value of list) taken.add(value);
  }
  return count;
}

function joined(a: Values, b: Values): Values {
  if (a.size === 0) return b;
  return b.size === 0 ? a : new Set([...a, ...b]);
}

function intersection(a: Values, b: Values): Values {
  return new Set([...a].filter((value) => b.has(value)));
}

function overlaps(a: Values, b: Values): boolean {
  return [...a].some((value) => b.has(value));
}

function isWithin(a: Values, b: Values): boolean {
  return [...a].every((value) => b.has(value));
}
