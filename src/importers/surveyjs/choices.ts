/** The choices of a survey's question: options of a flow, and what the survey stores for each. */
import { memberOf } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import type { Option } from '../../flow/schema/question.ts';
import { optionsOf } from '../choices.ts';
import type { Constant } from './expression.ts';
import type { Context } from './context.ts';
import { isSet, nameIn, nodeOf, numberIn, objects, type Node } from './survey.ts';
import { plain } from './texts.ts';

/** Options, and what the survey stores, by the flow's value. */
export interface Choices {
  readonly options: Option[];
  readonly stored: ReadonlyMap<string, Constant>;
  readonly hasOther: boolean;
}

/** Choices that a survey adds by itself: the keys that switch them on, what it stores, and the key of their text. */
const special = [
  { keys: ['showRefuseItem'], value: 'refused', text: 'refuseText', word: 'decline' },
  { keys: ['showDontKnowItem'], value: 'dontknow', text: 'dontKnowText', word: 'dontKnow' },
  { keys: ['hasNone', 'showNoneItem'], value: 'none', text: 'noneText', word: 'noneOfThese' },
] as const;

/** The choices of a question, with what they are by other names: rates, columns, a range of numbers. */
export function choicesOf(node: Node, path: string, context: Context, key = 'choices'): Choices {
  const { texts, translation } = context;
  const { words, log, locale } = translation;
  const given = [
    ...listed(node, key),
    ...(key === 'choices' ? [...copied(node, path, context), ...counted(node)] : []),
  ];
  const entries = given.map((choice, at) => {
    const entry = nodeOf(choice);
    const value = entry ? memberOf(entry, 'value') : choice;
    const stored: Constant =
      typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '';
    const own = `${path}.${key}[${at}]`;
    const conditions = ['visibleIf', 'enableIf'].filter((name) => entry && nameIn(entry, name) !== '');
    if (conditions.length > 0)
      log.drop(
        `${own}.${conditions.join(', ')}`,
        String(stored),
        'An option is always there: a condition of its own has no counterpart',
      );
    if (entry && memberOf(entry, 'imageLink') !== undefined)
      log.drop(`${own}.imageLink`, String(stored), 'Options have no pictures: say in words what it shows');
    return {
      stored,
      label: (entry && texts.line(entry, own, 'text')) ?? texts.line({ value: String(stored) }, own, 'value'),
    };
  });
  for (const { keys, value, text, word } of special)
    if (key === 'choices' && isSet(node, ...keys))
      entries.push({ stored: value, label: texts.line(node, path, text) ?? words[word] });
  const kept = entries.filter(
    ({ label, stored }) =>
      label !== undefined && optionsOf([{ label: plain(label, locale), value: String(stored) }]).length > 0,
  );
  const options = optionsOf(kept.map(({ label, stored }) => ({ label: plain(label, locale), value: String(stored) })));
  for (const { stored } of kept.slice(options.length))
    log.drop(`${path}.${key}`, String(stored), `A choice has at most ${options.length} options here`);
  const order = nameIn(node, 'choicesOrder');
  const named = options.map((option, at) => ({ ...option, label: kept[at]?.label ?? option.label }));
  if (order === 'random')
    log.drop(`${path}.choicesOrder`, nameIn(node, 'name'), 'Options are always shown in the same order');
  return {
    options: order === 'asc' || order === 'desc' ? sorted(named, order, locale) : named,
    stored: new Map(
      options.flatMap(({ value }, at) => {
        const entry = kept[at];
        return entry ? [[value, entry.stored] as const] : [];
      }),
    ),
    hasOther: key === 'choices' && isSet(node, 'hasOther', 'showOtherItem'),
  };
}

function listed(node: Node, key: string): readonly Json[] {
  const list = memberOf(node, key);
  return Array.isArray(list) ? list : [];
}

/** `choicesFromQuestion`: the same choices as an earlier question has. */
function copied(node: Node, path: string, { elementNamed, translation }: Context): readonly Json[] {
  const from = nameIn(node, 'choicesFromQuestion');
  if (from === '') return [];
  const source = elementNamed(from);
  translation.log.drop(
    `${path}.choicesFromQuestion`,
    nameIn(node, 'name'),
    `Its options follow the question “${from}”; here they are a copy of that question’s options`,
  );
  return source ? listed(source, 'choices') : [];
}

/** `choicesMin` to `choicesMax`. */
function counted(node: Node): number[] {
  const [min, max, step = 1] = ['choicesMin', 'choicesMax', 'choicesStep'].map((key) => numberIn(node, key));
  if (min === undefined || max === undefined || step === undefined || step <= 0 || max < min) return [];
  return Array.from({ length: Math.min(500, Math.floor((max - min) / step) + 1) }, (_, at) => min + at * step);
}

function sorted(options: Option[], order: string, locale: string): Option[] {
  const { compare } = new Intl.Collator(locale);
  const factor = order === 'asc' ? 1 : -1;
  return options.sort((a, b) => factor * compare(plain(a.label, locale), plain(b.label, locale)));
}

/** Rows and columns of a matrix: named, with a text. */
export function headings(node: Node, key: string, path: string, { texts }: Context) {
  const simple = listed(node, key).flatMap((value, at) =>
    typeof value === 'string' || typeof value === 'number'
      ? [{ node: { value: String(value) }, path: `${path}.${key}[${at}]` }]
      : [],
  );
  return [...simple, ...objects(node, key, path)].map((entry) => {
    const name = nameIn(entry.node, 'name', 'value');
    return { ...entry, name, label: texts.line(entry.node, entry.path, 'title', 'text', 'name', 'value') ?? name };
  });
}
