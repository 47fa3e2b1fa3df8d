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

/** Called with each text and the steps that lead to it. The steps change as the walk goes on: copy them to keep them. */
export type TextVisitor = (text: Text, place: readonly (string | number)[]) => void;

/** Visits every text of a flow, or of a part of one, in the order of the document. */
export function eachText(part: unknown, visit: TextVisitor): void {
  visitTexts(part, visit, []);
}

/** `place` grows and shrinks on the way. */
function visitTexts(part: unknown, visit: TextVisitor, place: (string | number)[]): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) return visitList(part, visit, place, false);
  for (const key of Object.keys(part)) {
    const value = (part as Record<string, unknown>)[key];
    const isOfTexts = textKeys.has(key);
    if (!isOfTexts && (typeof value !== 'object' || otherKeys.has(key))) continue;
    place.push(key);
    if (!isOfTexts) visitTexts(value, visit, place);
    else if (isText(value)) visit(value, place);
    else if (Array.isArray(value)) visitList(value, visit, place, true);
    place.pop();
  }
}

/** What stands under a key of texts may be a list of them. */
function visitList(list: readonly unknown[], visit: TextVisitor, place: (string | number)[], isOfTexts: boolean): void {
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    place.push(index);
    if (isOfTexts && isText(item)) visit(item, place);
    else visitTexts(item, visit, place);
    place.pop();
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

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts = Object.values(value);
  return texts.length > 0 && texts.every((text) => typeof text === 'string');
}
