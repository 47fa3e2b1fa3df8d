/** Placeholders that will be known when a text is read, and texts that lack one of the flow's languages. */
import { didYouMean } from '../nearest-name.ts';
import type { Place } from '../document-path.ts';
import { listIn, textIn, type Asked, type Outline } from '../outline.ts';
import type { Json } from '../read-document.ts';
import type { Text } from '../schema/text.ts';
import { placeholdersIn } from '../text.ts';
import { eachText } from '../text-places.ts';
import type { Report, Warn } from './report.ts';

/** Placeholders that any text may hold; beside them `answers.ID`. */
export const plainPlaceholders = ['candidate.firstName', 'candidate.name', 'role.title', 'brand.name'] as const;

const answers = 'answers.';

/** Reports placeholders that are unknown, or whose answer is not there yet when the text is read. */
export function checkPlaceholders(document: Json, outline: Outline, report: Report): void {
  const checkString = (string: string, here: Place, place: Place): void => {
    const names = new Set(placeholdersIn(string));
    if (names.size === 0) return;
    const known = knownBefore(place, document, outline);
    for (const name of names) checkPlaceholder(name, here, known, outline, report);
  };
  eachText(document, (text, place) => {
    if (typeof text === 'string') checkString(text, place, place);
    else for (const [tag, string] of Object.entries(text)) checkString(string, [...place, tag], place);
  });
}

/** Reports texts that lack a language of the flow; a plain string is in the flow's own. */
export function checkLanguages(document: Json, warn: Warn): void {
  const own = textIn(document, 'locale');
  const others = listIn(document, 'locales').filter((tag) => typeof tag === 'string');
  if (own === undefined) return;
  const locales = [...new Set([own, ...others])];
  const lackingIn = (given: readonly string[]) =>
    locales.filter((locale) => !given.some((tag) => languageOf(tag) === languageOf(locale)));
  const lackingInPlain = lackingIn([own]);
  eachText(document, (text, place) => {
    const lacking = typeof text === 'string' ? lackingInPlain : lackingIn(Object.keys(text));
    if (lacking.length === 0 || isSameEverywhere(text, place)) return;
    warn(place, 'missing-locale', `This text is not there in ${lacking.join(', ')}`, {
      received: text,
      expected: `one text each for ${locales.join(', ')}`,
    });
  });
}

/** Names are not translated, also where a logo tells one; and a text without letters reads the same in every language. */
function isSameEverywhere(text: Text, place: Place): boolean {
  const isName = place.at(-1) === 'name' || (place.at(-1) === 'alt' && place.at(-2) === 'logo');
  return typeof text === 'string' && (isName || !/\p{L}/u.test(text));
}

function languageOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}

function checkPlaceholder(name: string, place: Place, known: number, outline: Outline, report: Report): void {
  if ((plainPlaceholders as readonly string[]).includes(name)) return;
  const id = name.startsWith(answers) ? name.slice(answers.length) : undefined;
  const target = id === undefined ? undefined : outline.byId.get(id);
  const received = `{{${name}}}`;
  if (!target) {
    const names = [...plainPlaceholders, ...outline.asked.filter(isTold).map((entry) => answers + entry.id)];
    const fix = didYouMean(name, names);
    return report(place, 'unknown-placeholder', `There is no placeholder "${name}"`, {
      received,
      expected: `one of ${plainPlaceholders.join(', ')} or answers.ID`,
      fix,
    });
  }
  if (target.stage.type === 'self-id') {
    return report(place, 'self-id-reference', 'Voluntary self-identification is never shown elsewhere', {
      received,
      expected: 'a question of another stage',
    });
  }
  if (!isTold(target)) {
    return report(place, 'unfit-placeholder', `The answer to "${target.id}" cannot be put into words`, {
      received,
      expected: 'a question whose answer is a text, a number, a day or a choice',
    });
  }
  if (target.order >= known) {
    report(place, 'early-placeholder', `"${target.id}" has not been asked when this text is read`, {
      received,
      expected: 'a question that is asked before',
    });
  }
}

function isTold({ type, stage }: Asked): boolean {
  return (
    type !== undefined && type !== 'file' && type !== 'information' && type !== 'consent' && stage.type !== 'self-id'
  );
}

/** How many questions have been asked when the text at a place is read; all of them for the texts of the end. */
function knownBefore(place: Place, document: Json, outline: Outline): number {
  const [section, index] = place;
  if (section === 'stages') return firstWithin(place, outline);
  if (section === 'status' || section === 'support') return Number.POSITIVE_INFINITY;
  if (section !== 'notices' || typeof index !== 'number') return 0;
  const before = textIn(listIn(document, 'notices')[index], 'before');
  const stage = outline.stages.find((entry) => entry.id === before);
  return stage ? firstWithin(['stages', stage.index], outline) : 0;
}

/** The order of the first question at or after the beginning of the part of a stage that the place is in. */
function firstWithin(place: Place, outline: Outline): number {
  const [, stageIndex = 0, part, partIndex] = place;
  if (part === 'closing') return countBefore(outline, (entry) => entry.stage.index > Number(stageIndex));
  const depth =
    part === 'pages'
      ? place[4] === 'questions'
        ? 6
        : 4
      : part === 'questions' && typeof partIndex === 'number'
        ? 4
        : 2;
  const start = place.slice(0, depth);
  return countBefore(outline, (entry) => !isEarlier(entry.place, start));
}

/** Questions stand in the order of their places, so the first one after is looked for by halves. */
function countBefore({ asked }: Outline, isAfter: (entry: Asked) => boolean): number {
  let [low, high] = [0, asked.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = asked[middle];
    if (!entry || isAfter(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isEarlier(place: Place, start: Place): boolean {
  for (const [at, step] of start.entries()) {
    const own = place[at];
    if (typeof step === 'number' && typeof own === 'number' && own !== step) return own < step;
    if (own === undefined) return true;
  }
  return false;
}
