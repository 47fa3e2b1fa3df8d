/**
 * How hard a text is to read: English by the grade of Flesch and Kincaid, Spanish by the scale of Fernández Huerta. Other
 * languages are not judged. Both count words, sentences and syllables, so they say nothing of short texts and are rough of
 * others: only what lies well above everyday language is reported.
 */
import { syllable } from 'syllable';
import type { Flow } from '../flow/schema/flow.ts';
import type { Place } from '../flow/document-path.ts';
import type { Text } from '../flow/schema/text.ts';
import { eachText } from '../flow/text-places.ts';
import type { Report } from './finding.ts';
import { spanishSyllables } from './spanish-syllables.ts';
import { everyLanguage, languageOf, readUnits } from './texts.ts';

/** Fewer words than this say nothing about a text. */
const fewestWords = 20;
/** Everyday language is grade 6 to 8. */
const hardestGrade = 10;
/** 60 to 70 is standard; below 50 is the language of schoolbooks for the last years. */
const hardestSpanish = 50;
/** Longer sentences than this have to be read twice. */
const longSentence = 20;

/** What the formulas count. */
interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly longest: number;
  /** Those with four syllables or more, each once; names have no everyday word. */
  readonly hard: readonly string[];
}

/** Reports texts of English and Spanish that are much harder to read than everyday language. */
export function checkReadingLevel(flow: Flow, report: Report): void {
  eachText(flow, (text, place) => {
    if (isShort(text) || isPrescribed(place, flow)) return;
    for (const { locale, string } of everyLanguage(text, flow.locale)) {
      const verdict = isShort(string) ? undefined : judge(string, languageOf(locale));
      if (verdict === undefined) continue;
      report(typeof text === 'string' ? place : [...place, locale], 'hard-to-read', verdict.message, {
        received: string,
        fix: verdict.fix,
      });
    }
  });
}

/** Says nothing of a text in several languages: each is looked at by itself. */
function isShort(text: Text): boolean {
  return typeof text === 'string' && text.length <= fewestWords * 3;
}

/** The words of voluntary self-identification are those of the authorities, and may not be altered. */
function isPrescribed([section, index]: Place, flow: Flow): boolean {
  return section === 'stages' && typeof index === 'number' && flow.stages[index]?.type === 'self-id';
}

function judge(string: string, language: string): { message: string; fix: string | undefined } | undefined {
  const counts =
    language === 'en' ? count(string, syllable) : language === 'es' ? count(string, spanishSyllables) : undefined;
  if (!counts || counts.words < fewestWords) return undefined;
  const message = language === 'en' ? englishVerdict(counts) : spanishVerdict(counts);
  return message === undefined ? undefined : { message, fix: cure(counts) };
}

/** Names what makes it hard: people shorten a sentence sooner than they write "more simply". */
function cure({ longest, hard }: Counts): string | undefined {
  const long = longest > longSentence ? `split the sentence of ${longest} words` : undefined;
  const words = hard.slice(0, 3).map((word) => `"${word}"`);
  const heavy = words.length > 0 ? `find everyday words for ${words.join(', ')}` : undefined;
  const steps = [long, heavy].filter((step) => step !== undefined).join(', and ');
  return steps === '' ? undefined : `${steps.charAt(0).toUpperCase()}${steps.slice(1)}.`;
}

function englishVerdict({ words, sentences, syllables }: Counts): string | undefined {
  const grade = Math.round(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59);
  if (grade <= hardestGrade) return undefined;
  return `This takes about ${Math.min(grade, 20)} years of school to read; aim at 8`;
}

function spanishVerdict({ words, sentences, syllables }: Counts): string | undefined {
  const ease = Math.round(206.84 - 60 * (syllables / words) - 1.02 * (words / sentences));
  if (ease >= hardestSpanish) return undefined;
  return `This Spanish text is hard to read: ${Math.max(0, ease)} of 100 on the scale of Fernández Huerta; aim at 60`;
}

function count(markdown: string, syllablesOf: (word: string) => number): Counts {
  const sentences = readUnits(markdown)
    .flatMap((unit) => unit.replace(/\{\{[^{}]*\}\}/g, 'Anna').split(/(?<=[.!?…])["”’)]*\s+|[;:]\s+|\n/))
    .map((sentence) => sentence.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return {
    words: words.length,
    sentences: Math.max(1, sentences.length),
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
    longest: Math.max(0, ...sentences.map((sentence) => sentence.length)),
    hard: [...new Set(words)].filter((word) => /^\p{Ll}/u.test(word) && syllablesOf(word) > 3),
  };
}
