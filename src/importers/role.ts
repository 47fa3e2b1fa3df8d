/** What a job says about itself, in the words of its language: title, place and way of working, kind of contract, pay, text. */
import type { Role } from '../flow/schema/flow.ts';
import { markdownText, plainText } from './clean-text.ts';
import type { Translation } from './translation.ts';
import type { ImportWords } from './words.ts';

type Said = string | null | undefined;

/** What a source says, as it stands there. */
export interface RoleHints {
  readonly title?: Said;
  readonly places?: readonly Said[];
  /** `remote`, `Hybrid`, `OnSite`, `on-site`, `ON_SITE`. */
  readonly workplace?: Said;
  /** `FullTime`, `FULL_TIME`, `fulltime_permanent`, `Full-time`. */
  readonly employmentType?: Said;
  readonly pay?: Said;
  /** HTML or plain, each a part of the description. */
  readonly texts?: readonly Said[];
}

/** The role of the flow. */
export function translateRole(hints: RoleHints, { words, log }: Translation): Role {
  const places = [...new Set((hints.places ?? []).map((place) => plainText(place ?? '')).filter(Boolean))].join('; ');
  const workplace = workplaceText(hints.workplace, words);
  const location =
    places && workplace && !places.toLowerCase().includes(workplace) ? `${places} (${workplace})` : places;
  const employmentType = employmentText(hints.employmentType, words);
  const pay = plainText(hints.pay ?? '');
  const summary = (hints.texts ?? []).map((text) => markdownText(text ?? '')).filter(Boolean);
  const title = plainText(hints.title ?? '');
  if (title === '') log.drop('title', 'Title', 'The form does not say which job it is for: set role.title');
  return {
    title: title || words.role,
    ...((location || workplace) && { location: location || capitalised(workplace) }),
    ...(employmentType && { employmentType }),
    ...(pay && { pay }),
    ...(summary.length > 0 && { summary: summary.join('\n\n').slice(0, 20_000) }),
  };
}

/** A heading and its text as HTML, for a description that comes in parts; nothing where there is no text. */
export function part(heading: Said, text: Said): string {
  return text ? `${heading ? `<h3>${heading}</h3>` : ''}${text}` : '';
}

function workplaceText(said: Said, words: ImportWords): string {
  const name = (said ?? '').replace(/[^a-z]/gi, '').toLowerCase();
  if (name === 'remote' || name === 'hybrid' || name === 'onsite') return words[name];
  return name === '' || name === 'unspecified' ? '' : plainText(said ?? '');
}

const kinds = [
  [/full[ _-]?time/i, 'fulltime'],
  [/part[ _-]?time/i, 'parttime'],
  [/fixed[ _-]?term/i, 'fixedterm'],
  [/permanent/i, 'permanent'],
  [/temporary/i, 'temporary'],
  [/intern(ship)?$/i, 'internship'],
  [/contract(or)?$/i, 'contract'],
] as const;

/** Codes as words; what is words already stays as it is. */
function employmentText(said: Said, words: ImportWords): string {
  const text = plainText(said ?? '');
  if (/\s/.test(text)) return text;
  const known = kinds.filter(([code]) => code.test(text)).map(([, word]) => words[word]);
  return known.length > 0 ? capitalised(known.join(', ')) : capitalised(spaced(text));
}

function spaced(code: string): string {
  return code
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/_+/g, ' ')
    .toLowerCase();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
