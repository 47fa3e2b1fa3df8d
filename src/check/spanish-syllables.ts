/** Syllables of a Spanish word: one per vowel, but for vowels that are spoken together. */

const silent = /(?<=[gq])u(?=[eiéí])|(?<=\p{L})h(?=\p{L})/gu;
/** A y at the end of a word joins the vowel before it. */
const vowels = /[aeiouáéíóúü]+/g;
/** Vowels that keep a syllable of their own beside another strong one; a stressed i or u is strong. */
const strong = /[aeoáéóíú]/;

/**
 * Counts them.
 *
 * @example
 * spanishSyllables('guía'); // 2: guí-a
 */
export function spanishSyllables(word: string): number {
  const runs = word.toLowerCase().replace(silent, '').match(vowels) ?? [];
  return Math.max(
    1,
    runs.reduce((sum, run) => sum + syllablesIn(run), 0),
  );
}

function syllablesIn(run: string): number {
  const letters = [...run];
  return letters.filter((letter, at) => at === 0 || (strong.test(letter) && strong.test(letters[at - 1] ?? ''))).length;
}
