/**
 * Keys and shapes of the interface's messages. The English catalogues are the source: a key exists when English has it,
 * and every other language must then have it too, with the same gaps and plural forms (checked by type and by test).
 *
 * To add a message: put the key into `messages/en/SECTION.ts` and `messages/es/SECTION.ts`, where SECTION is the page that
 * needs it first. `{name}` marks a gap. Where a number changes the words, write `{ one: …, other: … }` with the gap `{count}`.
 */
import type { messages as application } from './messages/en/application.ts';
import type { messages as elsewhere } from './messages/en/elsewhere.ts';
import type { messages as failure } from './messages/en/failure.ts';
import type { messages as help } from './messages/en/help.ts';
import type { messages as landing } from './messages/en/landing.ts';
import type { messages as problems } from './messages/en/problems.ts';
import type { messages as questions } from './messages/en/questions.ts';
import type { messages as status } from './messages/en/status.ts';

/** A message with a form per plural category of the language; `other` is always there. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
/** One message of a catalogue. */
export type Message = string | PluralMessage;

/** Every catalogue in English, by section: the parts that are loaded together. */
export interface EnglishCatalogues {
  landing: typeof landing;
  application: typeof application;
  status: typeof status;
  problems: typeof problems;
  failure: typeof failure;
  questions: typeof questions;
  help: typeof help;
  elsewhere: typeof elsewhere;
}
/** A part of the messages that one page needs: `landing`, `application`, `questions`, `problems`, `status`, `failure`, `help` or `elsewhere`. */
export type MessageSection = keyof EnglishCatalogues;
type KeysOf<Section> = Section extends MessageSection ? keyof EnglishCatalogues[Section] : never;
/** The key of any message. */
export type MessageKey = KeysOf<MessageSection>;

/** What a catalogue of another language has to hold for one section. */
export type Catalogue<Section extends MessageSection> = {
  readonly [Key in keyof EnglishCatalogues[Section]]: EnglishCatalogues[Section][Key] extends string
    ? string
    : PluralMessage;
};
/** Messages as far as they are loaded. */
export type Messages = { [Key in MessageKey]?: Message };

/** What fills the gaps of a message; `count` also picks its plural form. Numbers are written as the language does. */
export type MessageValues = Readonly<Record<string, string | number>>;
