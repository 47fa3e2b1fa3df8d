/** The name at the top of a resume, where a line there can hardly be anything else. */
import { headingWords, namedBy, titleWords } from './resume-words.ts';

/** So many lines with anything on them are the top. */
const topLines = 8;
/** A name that no e-mail address confirms stands higher. */
const firstLines = 3;
const longestName = 80;

/**
 * The name of the author; undefined where no line is plainly one.
 *
 * @param email found in the same text: a line that it repeats a word of is a name
 * @example
 * findName('RESUME\nAna Ruiz\nWarehouse associate', undefined); // 'Ana Ruiz'
 */
export function findName(text: string, email: string | undefined): string | undefined {
  const lines = text
    .split(/[\r\n\f\v\u2028\u2029]+/, 100)
    .map(plain)
    .filter((line) => line !== '');
  const prose = lines.findIndex((line) => isProse(line));
  const top = lines.slice(0, prose < 0 ? topLines : Math.min(prose, topLines));
  const labelled = top.map((line) => namedBy.exec(line)?.[1]?.trim() ?? '').find(isName);
  if (labelled !== undefined) return labelled;
  // A name often shares its line with ways to reach its bearer.
  const names = top.flatMap((line, at) => {
    const [first = ''] = line.split(/\s*[|•·,;\t]\s*|\s{3,}|\s[-–—]\s/, 1);
    return isName(first) ? [{ name: first, at }] : [];
  });
  const confirmed = names.find(({ name }) => isInAddress(name, email));
  return (confirmed ?? names.find(({ at }) => at < firstLines))?.name;
}

/** Without icons, direction marks and what else is not read; other white space stays for now, it may separate. */
function plain(line: string): string {
  return line.replace(/[\p{Cf}\p{Co}\p{So}\ufffd]/gu, '').trim();
}

/** Where sentences begin, the lines that say who someone is have ended. */
function isProse(line: string): boolean {
  return /\p{Ll}{2}[.!?:]\s+\p{Lu}|\p{Ll}{3}[.!?]$/u.test(line) && line.split(/\s+/).length > 4;
}

/** Two to five words of letters, each with a capital where its script has them, and none that names something else. */
function isName(text: string): boolean {
  if (text.length > longestName || !/^[\p{L}\p{M}\s.'’-]+$/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.some((word) => isOther(word))) return false;
  if (words.length === 1) return /^[\p{Script=Han}\p{Script=Hangul}]{2,3}$/u.test(text);
  if (words.length > 5) return false;
  const full = words.filter((word) => !particle.test(word));
  return full.length >= 2 && full.every((word) => /^(?!\p{Ll})\p{L}/u.test(word)) && !/\p{L}{2,}\.(\s|$)/u.test(text);
}

/** What stands in lower case within names. */
const particle =
  /^(?:al|ap|ben|bin|bint|da|das|de|del|della|den|der|di|do|dos|du|e|el|i|la|las|le|los|san|st|te|ten|ter|van|vd|vom|von|y|zu|zum)$/;

const isOther = (word: string) => {
  const folded = fold(word).replace(/[.'’-]+$/, '');
  return headingWords.has(folded) || titleWords.has(folded);
};

/** "Núñez" and "nunez" alike. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

function isInAddress(name: string, email: string | undefined): boolean {
  const local = fold(email?.split('@')[0] ?? '');
  return fold(name)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && local.includes(word));
}
