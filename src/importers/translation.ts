/** What every step of one import works with: the report, the words of the job's language, and ids that are given once. */
import { createIds } from './ids.ts';
import { createImportLog, type ImportLog, type ImportReport } from './import-result.ts';
import { localeOf } from './locale.ts';
import { wordsFor, type ImportWords } from './words.ts';

/** One import under way. */
export interface Translation {
  readonly log: ImportLog;
  readonly report: ImportReport;
  readonly locale: string;
  readonly words: ImportWords;
  /** A question's id: made of the name that the source has for it, each given once. */
  readonly id: (name: string, fallback: string) => string;
}

/** Ids that a resume stage gives its own two questions. */
const ofResume = ['resume', 'text'];

/**
 * Begins an import. `taken` are question ids that are spoken for.
 *
 * @example
 * const translation = createTranslation('lever', posting.locale);
 */
export function createTranslation(
  source: string,
  language: string | null | undefined,
  taken: Iterable<string> = ofResume,
): Translation {
  const { report, ...log } = createImportLog(source);
  const locale = localeOf(language);
  return { log, report, locale, words: wordsFor(locale), id: createIds(taken) };
}
