/** A diagram of answers as the shortest condition that says the same wherever it is asked. */
import type { Condition } from '../../flow/schema/condition.ts';
import { inClasses } from '../answer-classes.ts';
import { within, type Diagram, type Diagrams } from './diagrams.ts';
import type { Variable } from './variables.ts';

/** Nobody can read, or change, more than this. */
const mostComparisons = 40;
const deepest = 10;

/**
 * The condition; undefined for one that is too long to be of use. Neither `true` nor `false` can be written.
 *
 * @example
 * conditionOf(diagram, variables); // { question: 'nights', op: 'is', value: true }
 */
export function conditionOf(diagram: Diagram, variables: readonly Variable[]): Condition | undefined {
  let left = mostComparisons;
  const write = (part: Diagram, depth: number): Condition | undefined => {
    if (typeof part === 'boolean' || depth > deepest) return undefined;
    const groups = grouped(part.children);
    const always = groups.get(true);
    groups.delete(false);
    const conditions: Condition[] = [];
    for (const [child, classes] of groups) {
      const isRest = always !== undefined && child !== true && classes.size + always.size === part.children.length;
      const variable = variables[part.variable];
      const test = isRest ? [] : [variable?.subject && inClasses(variable.classes, classes)];
      const rest = child === true ? [] : [write(child, depth + 1)];
      const all = [...test, ...rest];
      left -= test.length;
      if (left < 0 || !all.every((condition) => condition !== undefined)) return undefined;
      conditions.push(joined('all', all));
    }
    return joined('any', conditions);
  };
  return write(diagram, 0);
}

/**
 * The simplest function that is the same as `diagram` wherever `possible` is true: what cannot be need not be said.
 *
 * @example
 * simplified(diagrams, nightsAndWeekends, weekendsAreAskedAfterNights);
 */
export function simplified(diagrams: Diagrams, diagram: Diagram, possible: Diagram): Diagram {
  const known = new Map<string, Diagram | undefined>();
  const walk = (part: Diagram, care: Diagram): Diagram | undefined => {
    if (care === false) return undefined;
    if (typeof part === 'boolean' || care === true) return part;
    const key = `${part.serial},${care.serial}`;
    if (known.has(key)) return known.get(key);
    const result = care.variable > part.variable ? walk(part, either(care.children)) : narrowed(part, care);
    known.set(key, result);
    return result;
  };
  const either = (parts: readonly Diagram[]): Diagram => parts.reduce((one, other) => diagrams.or(one, other), false);
  const narrowed = (part: Exclude<Diagram, boolean>, care: Diagram): Diagram | undefined => {
    const children = part.children.map((child, at) => walk(child, within(care, part.variable, at)));
    const possibleOnes = children.filter((child) => child !== undefined);
    const [first] = possibleOnes;
    if (first === undefined || possibleOnes.every((child) => child === first)) return first;
    const filler = possibleOnes.includes(false) ? false : (possibleOnes.find((child) => child !== true) ?? false);
    const isFalling = possibleOnes.includes(true);
    return diagrams.choice(
      part.variable,
      children.map((child) => child ?? (isFalling ? filler : false)),
    );
  };
  return walk(diagram, possible) ?? false;
}

/** The classes by what holds for them. */
function grouped(children: readonly Diagram[]): Map<Diagram, Set<number>> {
  const groups = new Map<Diagram, Set<number>>();
  children.forEach((child, at) => groups.set(child, (groups.get(child) ?? new Set()).add(at)));
  return groups;
}

function joined(key: 'all' | 'any', conditions: readonly Condition[]): Condition {
  const [only] = conditions;
  if (conditions.length === 1 && only) return only;
  const flat = conditions.flatMap((condition) =>
    key === 'all'
      ? 'all' in condition
        ? condition.all
        : [condition]
      : 'any' in condition
        ? condition.any
        : [condition],
  );
  return key === 'all' ? { all: flat } : { any: flat };
}
