/** What surrounds an element: the conditions of its page and panels, and the headings above it. */
import type { Condition } from '../../flow/schema/condition.ts';
import type { Collector, Found } from './collector.ts';
import { allOf, understand } from './conditions.ts';
import type { Context } from './context.ts';
import { readExpression } from './expression.ts';
import { nameIn, type Placed } from './survey.ts';

/** What surrounds an element. */
export interface Scope {
  readonly when: Condition | boolean;
  /** What `{panel.name}` begins with, inside a panel that is repeated. */
  readonly panel: string;
}

/** The scope inside an element: its own condition beside those around it. */
export function scoped(
  { node, path }: Placed,
  outer: Scope,
  label: string,
  collector: Collector,
  { translation: { log } }: Context,
): Scope {
  const text = nameIn(node, 'visibleIf').trim();
  if (text === '') return outer;
  const expression = readExpression(text);
  const subjectOf = (name: string) => collector.subjectOf(name.replace(/^panel\./i, outer.panel));
  const { when, isPartly } = expression ? understand(expression, subjectOf) : { when: true, isPartly: true };
  if (isPartly)
    log.drop(
      `${path}.visibleIf`,
      label,
      `Something in its condition (${text.slice(0, 200)}) is not told by earlier answers: it is asked in every case in which it may be. Set \`showIf\``,
    );
  return { ...outer, when: allOf([outer.when, when]) };
}

/** A heading with its explanation, as an information; undefined where there are no words. */
export function headingOf(
  { node, path }: Placed,
  keys: readonly string[],
  when: Condition | boolean,
  { texts }: Context,
): Found | undefined {
  const label = texts.line(node, path, ...keys);
  if (label === undefined) return undefined;
  const help = keys.includes('description') ? undefined : texts.page(node, path, 'description');
  return {
    path,
    name: nameIn(node, 'name') || 'heading',
    label,
    help,
    required: false,
    kind: { type: 'information' },
    when,
  };
}
