/** Where a flow holds texts: by the names of their keys, so that broken documents can be walked as well. No schema here. */
import type { Text } from './schema/text.ts';

/** Keys whose value is a Text or a list of Texts, anywhere but under {@link otherKeys}. A test holds this to the schema. */
export const textKeys: ReadonlySet<string> = new Set([
  'name',
  'alt',
  'title',
  'location',
  'employmentType',
  'pay',
  'summary',
  'highlights',
  'requirements',
  'headline',
  'welcome',
  'question',
  'answer',
  'startLabel',
  'text',
  'hours',
  'body',
  'intro',
  'label',
  'help',
  'placeholder',
  'unit',
  'min',
  'max',
  'message',
  'transcript',
  'greeting',
  'closing',
  'retry',
  'ask',
  'task',
]);

/** Keys under which the same names mean something else. */
const otherKeys = new Set(['posting', 'theme', 'showIf', 'identity']);

/** Called with each text and the steps that lead to it. */
export type TextVisitor = (text: Text, place: readonly (string | number)[]) => void;

/** Visits every text of a flow, or of a part of one, in the order of the document. */
export function eachText(part: unknown, visit: TextVisitor, place: readonly (string | number)[] = []): void {
  if (Array.isArray(part)) {
    part.forEach((item, index) => eachText(item, visit, [...place, index]));
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (otherKeys.has(key)) continue;
    const here = [...place, key];
    if (!textKeys.has(key)) eachText(value, visit, here);
    else if (isText(value)) visit(value, here);
    else if (Array.isArray(value)) value.forEach((item, index) => visitItem(item, visit, [...here, index]));
  }
}

/** The same document with each text replaced; everything else is shared with the original. */
export function mapTexts<T>(part: T, replace: (text: Text) => Text): T {
  return mapped(part, replace) as T;
}

function mapped(part: unknown, replace: (text: Text) => Text): unknown {
  if (Array.isArray(part)) return part.map((item) => mapped(item, replace));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      if (otherKeys.has(key)) return [key, value];
      if (!textKeys.has(key)) return [key, mapped(value, replace)];
      if (isText(value)) return [key, replace(value)];
      return [
        key,
        Array.isArray(value) ? value.map((item) => (isText(item) ? replace(item) : mapped(item, replace))) : value,
      ];
    }),
  );
}

function visitItem(item: unknown, visit: TextVisitor, place: readonly (string | number)[]): void {
  if (isText(item)) visit(item, place);
  else eachText(item, visit, place);
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.values(value);
  return texts.length > 0 && texts.every((text) => typeof text === 'string');
}
