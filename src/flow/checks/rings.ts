/** Questions that wait for each other in a ring, by way of however many others. */
import type { Asked, Outline } from '../outline.ts';
import type { Condition } from '../schema/condition.ts';

/** A question on its way to being told into a ring. */
interface Visit {
  readonly entry: Asked;
  readonly waitsFor: readonly Asked[];
  /** When it was come to first. */
  readonly at: number;
  /** The earliest question that is still open and can be come to from here. */
  low: number;
  next: number;
}

/**
 * Gives each question the number of its ring: two questions of one number wait for each other. Works along the conditions
 * once (Tarjan's way, without recursion, because chains of conditions can be long).
 */
export function ringsOf(outline: Outline): ReadonlyMap<Asked, number> {
  const ring = new Map<Asked, number>();
  const seen = new Map<Asked, Visit>();
  const open: Visit[] = [];
  const path: Visit[] = [];
  let rings = 0;
  const enter = (entry: Asked): void => {
    const visit: Visit = { entry, waitsFor: questionsBehind(entry, outline), at: seen.size, low: seen.size, next: 0 };
    seen.set(entry, visit);
    open.push(visit);
    path.push(visit);
  };
  for (const entry of outline.asked) {
    if (!seen.has(entry)) enter(entry);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const target = visit.waitsFor[visit.next];
      if (target) {
        visit.next += 1;
        const known = seen.get(target);
        if (!known) enter(target);
        else if (!ring.has(target)) visit.low = Math.min(visit.low, known.at);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before) before.low = Math.min(before.low, visit.low);
      if (visit.low < visit.at) continue;
      for (const member of open.splice(open.lastIndexOf(visit))) ring.set(member.entry, rings);
      rings += 1;
    }
  }
  return ring;
}

function questionsBehind({ question }: Asked, { byId }: Outline): Asked[] {
  if (!question?.showIf) return [];
  return mentionedIn(question.showIf).flatMap((id) => byId.get(id) ?? []);
}

/** The ids of every question that a condition looks at. */
export function mentionedIn(condition: Condition): string[] {
  if ('question' in condition) return [condition.question];
  if ('not' in condition) return mentionedIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(mentionedIn);
}
