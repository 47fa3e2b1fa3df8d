/** What each type of question becomes: a type of question with its limits, or nothing and a reason. */
import { isDay } from '../../flow/day.ts';
import { fileKindOf, fileKinds } from '../../flow/file-kinds.ts';
import type { QuestionOf } from '../../flow/schema/question.ts';
import type { Kind } from '../ask.ts';
import { multipleChoice, singleChoice } from '../choices.ts';
import { choicesOf, type Choices } from './choices.ts';
import type { Context } from './context.ts';
import type { Constant } from './expression.ts';
import { isSet, nameIn, numberIn, type Node } from './survey.ts';
import { limited } from './validators.ts';

/** A kind, and what the survey stores for its options. */
export interface KindOfQuestion {
  readonly kind: Kind;
  readonly stored: ReadonlyMap<string, Constant>;
}

const withoutCounterpart: Readonly<Record<string, string>> = {
  ranking: 'Ranking has no counterpart. Ask for the first choice with a single choice, or for an order in words',
  signaturepad: 'Drawing a signature has no counterpart. Ask for the full name, or for a consent',
  expression: 'Worked out from other answers; candidates do not fill it in',
  image: 'A picture has no place among questions: put it on the landing, or say in words what it shows',
  imagemap: 'Choosing on a picture has no counterpart. Ask with a choice in words',
};
const several = new Set(['checkbox', 'tagbox']);
const one = new Set(['radiogroup', 'dropdown', 'buttongroup']);

/** Why a type of question is left out. */
export function reasonFor(type: string): string {
  if (several.has(type) || one.has(type) || type === 'imagepicker' || type === 'rating')
    return 'A choice without anything to choose from';
  return Object.hasOwn(withoutCounterpart, type)
    ? (withoutCounterpart[type] ?? '')
    : `Questions of the type “${type.slice(0, 40)}” have no counterpart. Add a question in its place`;
}

/** The kind; undefined where there is no counterpart. */
export function kindOf(
  node: Node,
  path: string,
  context: Context,
  type = nameIn(node, 'type', 'cellType'),
): KindOfQuestion | undefined {
  const simple = simpleKind(node, path, context, type);
  if (simple) return { kind: limited(simple, node, path, context), stored: storedFor(simple, node) };
  if (type === 'rating') return rated(choicesOf(node, path, context, 'rateValues'));
  const isSeveral = several.has(type) || (type === 'imagepicker' && isSet(node, 'multiSelect'));
  if (!isSeveral && !one.has(type) && type !== 'imagepicker') return undefined;
  const choices = choicesOf(node, path, context);
  const byAddress =
    choices.options.length === 0 && ['choicesByUrl', 'choicesFromQuestion'].some((key) => node[key] !== undefined);
  if (node['choicesByUrl'] !== undefined)
    context.translation.log.drop(
      `${path}.choicesByUrl`,
      nameIn(node, 'name'),
      byAddress
        ? 'Its options come from an address; it is asked as a short text. Add the options'
        : 'Further options come from an address: add them',
    );
  if (byAddress) return { kind: { type: 'short-text' }, stored: new Map() };
  if (choices.options.length === 0) return undefined;
  const other = choices.hasOther && { other: true };
  if (!isSeveral) {
    const kind = { ...singleChoice(choices.options), ...other };
    const isList = type === 'dropdown' && kind.display === 'radio';
    return {
      kind: limited(isList ? { ...kind, display: 'select' } : kind, node, path, context),
      stored: choices.stored,
    };
  }
  return {
    kind: limited({ ...multipleChoice(choices.options), ...other, ...counts(node, choices) }, node, path, context),
    stored: choices.stored,
  };
}

function counts(node: Node, { options, hasOther }: Choices): Pick<QuestionOf<'multiple-choice'>, 'min' | 'max'> {
  const most = options.length + (hasOther ? 1 : 0);
  const [min, max] = ['minSelectedChoices', 'maxSelectedChoices'].map((key) => numberIn(node, key));
  const isUsable = (count: number | undefined): count is number =>
    count !== undefined && Number.isInteger(count) && count >= 1 && count <= most;
  const isReversed = isUsable(min) && isUsable(max) && min > max;
  return { ...(isUsable(min) && !isReversed && { min }), ...(isUsable(max) && !isReversed && { max }) };
}

function rated(choices: Choices): KindOfQuestion | undefined {
  return choices.options.length === 0 ? undefined : { kind: singleChoice(choices.options), stored: choices.stored };
}

function simpleKind(node: Node, path: string, context: Context, type: string): Kind | undefined {
  switch (type) {
    case 'text':
      return textKind(node, path, context);
    case 'comment':
      return { type: 'long-text', ...maxLength(node) };
    case 'boolean':
      return { type: 'yes-no' };
    case 'rating':
      return Array.isArray(node['rateValues']) && node['rateValues'].length > 0
        ? undefined
        : scale(node, path, context);
    case 'slider':
      return nameIn(node, 'sliderType') === 'range'
        ? undefined
        : slider(numberIn(node, 'min') ?? 0, numberIn(node, 'max') ?? 100, numberIn(node, 'step') ?? 1);
    case 'file':
      return fileKind(node);
    default:
      return undefined;
  }
}

function textKind(node: Node, path: string, { translation: { log } }: Context): Kind {
  const input = nameIn(node, 'inputType') || 'text';
  const [min, max, step] = ['min', 'max', 'step'].map((key) => numberIn(node, key));
  switch (input) {
    case 'email':
      return { type: 'email' };
    case 'tel':
      return { type: 'phone' };
    case 'url':
      return { type: 'url' };
    case 'number': {
      const isReversed = min !== undefined && max !== undefined && min > max;
      return {
        type: 'number',
        ...(min !== undefined && !isReversed && { min }),
        ...(max !== undefined && !isReversed && { max }),
        ...(step !== undefined && step > 0 && { step }),
      };
    }
    case 'range':
      return slider(min ?? 0, max ?? 100, step ?? 1) ?? { type: 'number' };
    case 'date': {
      const [from, to] = [nameIn(node, 'min'), nameIn(node, 'max')];
      return {
        type: 'date',
        ...(isDay(from) && { min: from }),
        ...(isDay(to) && (!isDay(from) || from <= to) && { max: to }),
      };
    }
    case 'text':
      break;
    default:
      log.drop(
        `${path}.inputType`,
        nameIn(node, 'name'),
        `A field for “${input.slice(0, 40)}” is asked as a short text`,
      );
  }
  return { type: 'short-text', ...maxLength(node) };
}

function scale(node: Node, path: string, { texts }: Context): Kind | undefined {
  const first = numberIn(node, 'rateMin') ?? 1;
  const step = numberIn(node, 'rateStep') ?? 1;
  const count = numberIn(node, 'rateCount');
  const last = numberIn(node, 'rateMax') ?? (count === undefined ? 5 : first + (count - 1) * step);
  const kind = slider(first, last, step);
  const [min, max] = [
    texts.line(node, path, 'minRateDescription', 'mininumRateDescription'),
    texts.line(node, path, 'maxRateDescription', 'maximumRateDescription'),
  ];
  const labels = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return kind && { ...kind, ...(Object.keys(labels).length > 0 && { labels }) };
}

function slider(min: number, max: number, step: number): Kind | undefined {
  return min < max && step > 0 ? { type: 'slider', min, max, step } : undefined;
}

function fileKind(node: Node): Kind {
  const accepted = nameIn(node, 'acceptedTypes')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const types = accepted.map((type) => type.replace(/^image\/(jpe?g|png)$/, '.$1').replace('application/pdf', '.pdf'));
  const accept = fileKinds.filter((kind) =>
    types.some((type) => fileKindOf(type) === kind || (type === 'image/*' && /jpg|png/.test(kind))),
  );
  const bytes = numberIn(node, 'maxSize') ?? 0;
  const megabytes = Math.min(500, Math.ceil(bytes / 1_048_576));
  return {
    type: 'file',
    ...(accept.length > 0 && { accept: [...accept] }),
    ...(megabytes > 0 && { maxMegabytes: megabytes }),
    ...(isSet(node, 'allowMultiple') && { multiple: true }),
  };
}

function maxLength(node: Node): { maxLength?: number } {
  const most = numberIn(node, 'maxLength');
  return most !== undefined && Number.isInteger(most) && most > 0 && most <= 50_000 ? { maxLength: most } : {};
}

function storedFor(kind: Kind, node: Node): ReadonlyMap<string, Constant> {
  if (kind.type !== 'yes-no') return new Map();
  const constant = (key: string, otherwise: boolean): Constant => {
    const value = node[key];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : otherwise;
  };
  return new Map([
    ['true', constant('valueTrue', true)],
    ['false', constant('valueFalse', false)],
  ]);
}
