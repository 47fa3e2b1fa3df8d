/** Questions that are asked in parts: each row of a matrix, each field of a group, the first entry of a list that may grow. */
import type { Question } from '../../flow/schema/question.ts';
import type { Text } from '../../flow/schema/text.ts';
import { headings, choicesOf } from './choices.ts';
import type { Collector, Found } from './collector.ts';
import type { Context } from './context.ts';
import { headingOf, type Scope } from './scope.ts';
import { kindOf, reasonFor } from './kinds.ts';
import { multipleChoice, singleChoice } from '../choices.ts';
import { partText } from './part-text.ts';
import { elementsOf, isSet, nameIn, type Node, type Placed } from './survey.ts';
import { plain } from './texts.ts';

/** A question with parts. */
export interface Whole extends Placed {
  readonly type: string;
  readonly name: string;
  readonly label: Text;
}

/** Types that are asked in parts. */
export const partTypes: ReadonlySet<string> = new Set([
  'matrix',
  'matrixdropdown',
  'matrixdynamic',
  'multipletext',
  'paneldynamic',
]);
/** A question names at most so many others that may be answered in its place. */
const mostAlternatives = 10;

/** Takes one element. */
export type TakeElement = (element: Placed, outer: Scope, collector: Collector, context: Context) => void;

/** Takes the parts of a question; `take` takes what stands inside a list of entries. */
export function takeParts(whole: Whole, scope: Scope, collector: Collector, context: Context, take: TakeElement): void {
  if (whole.type === 'paneldynamic') return takePanel(whole, scope, collector, context, take);
  const { translation } = context;
  const { locale, log } = translation;
  const parts = partsOf(whole, context);
  const isEach = isSet(whole.node, 'eachRowRequired', 'isAllRowRequired');
  const isAny = isSet(whole.node, 'isRequired') && !isEach;
  if (parts.length === 0)
    return log.drop(whole.path, plain(whole.label, locale), 'A question without rows or columns to fill in');
  if (whole.type === 'matrixdynamic') logRepeats(whole, context);
  const taken = parts.flatMap((part): Question[] => {
    if (!part.kind) {
      log.drop(part.path, plain(part.label, locale), reasonFor(nameIn(part.node, 'type', 'cellType')));
      return [];
    }
    const question = collector.take({
      ...part,
      kind: part.kind,
      name: `${scope.panel}${part.name}`,
      required: part.required || isEach,
      when: scope.when,
    });
    return question ? [question] : [];
  });
  if (isAny) requireAny(taken, whole, context);
}

interface Part extends Omit<Found, 'kind' | 'when'> {
  readonly node: Node;
  readonly kind: Found['kind'] | undefined;
}

/** The parts: rows, fields, or the cells of a table. */
function partsOf(whole: Whole, context: Context): Part[] {
  const { node, path, name, label, type } = whole;
  const { locale } = context.translation;
  const help = context.texts.page(node, path, 'description');
  if (type === 'matrix') {
    const { options, stored } = choicesOf(node, path, context, 'columns');
    if (options.length === 0) return [];
    const kind = nameIn(node, 'cellType') === 'checkbox' ? multipleChoice(options) : singleChoice(options);
    return headings(node, 'rows', path, context).map((row) => ({
      node: row.node,
      path: row.path,
      name: `${name}.${row.name}`,
      label: partText(label, row.label, locale),
      help,
      required: isSet(row.node, 'isRequired'),
      kind,
      stored,
    }));
  }
  const fields = headings(node, type === 'multipletext' ? 'items' : 'columns', path, context);
  const rows = type === 'matrixdropdown' ? headings(node, 'rows', path, context) : [undefined];
  return rows.flatMap((row) =>
    fields.map((field) => {
      const cell = type === 'multipletext' ? { ...field.node, type: 'text' } : cellOf(node, field.node);
      const heading = row ? partText(label, row.label, locale) : label;
      const found = kindOf(cell, field.path, context, nameIn(cell, 'type'));
      return {
        node: cell,
        path: row ? `${row.path} × ${field.path}` : field.path,
        name: [name, row?.name, field.name].filter(Boolean).join('.'),
        aliases: type === 'matrixdynamic' ? [`${name}[0].${field.name}`] : [],
        label: partText(heading, field.label, locale),
        help,
        required: isSet(field.node, 'isRequired'),
        kind: found?.kind,
        ...(found && { stored: found.stored }),
      };
    }),
  );
}

/** A column's own settings, else those of the matrix. */
function cellOf(matrix: Node, column: Node): Node {
  const own = nameIn(column, 'cellType');
  const type = own === '' || own === 'default' ? nameIn(matrix, 'cellType') || 'dropdown' : own;
  const choices = column['choices'] ?? matrix['choices'];
  return { ...column, type, ...(choices !== undefined && { choices }) };
}

/** The first entry of a list of entries. */
function takePanel(whole: Whole, scope: Scope, collector: Collector, context: Context, take: TakeElement): void {
  const elements = elementsOf(whole);
  const label = plain(whole.label, context.translation.locale);
  if (elements.length === 0)
    return context.translation.log.drop(whole.path, label, 'A list of entries with nothing to fill in');
  logRepeats(whole, context);
  const inside: Scope = { ...scope, panel: `${scope.panel}${whole.name}[0].` };
  const heading = headingOf(whole, ['title'], scope.when, context);
  collector.under(heading, () => {
    for (const element of elements) take(element, inside, collector, context);
  });
}

function logRepeats({ path, label }: Whole, { translation }: Context): void {
  translation.log.drop(
    `${path} (further entries)`,
    plain(label, translation.locale),
    'In the survey people can add entries; here one is asked. Add the questions again for a second',
  );
}

/** "Something of this must be answered": the first part, or one of the others in its place. */
function requireAny(taken: readonly Question[], { path, label }: Whole, { translation }: Context): void {
  const [first, ...others] = taken;
  if (!first) return;
  if (others.length <= mostAlternatives)
    Object.assign(first, { required: true, ...(others.length > 0 && { requiredAny: others.map(({ id }) => id) }) });
  else
    translation.log.drop(
      `${path}.isRequired`,
      plain(label, translation.locale),
      'One of its rows had to be answered; none has to be here. Set `required` where it should be',
    );
}
