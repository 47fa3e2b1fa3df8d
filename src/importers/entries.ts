/** Questions of a source that know their kind, each put where it belongs: into the form, or into the voluntary part. */
import type { Question } from '../flow/schema/question.ts';
import { ask, type Kind, type SourceQuestion } from './ask.ts';
import { labelText, markdownText } from './clean-text.ts';
import type { Section } from './form-stage.ts';
import { isPersonal } from './personal.ts';
import { logMoved, volunteer, type VoluntaryAnswer } from './self-id.ts';
import type { Translation } from './translation.ts';

/** One question of the source, translated as far as its kind. */
export interface Entry extends SourceQuestion {
  readonly kind: Kind;
  /** True where the source itself keeps it apart: equal opportunity, diversity. */
  readonly isVoluntary?: boolean;
}

/** A part of the source's form. */
export interface EntrySection {
  readonly title?: string;
  /** What is said before its questions: HTML or plain. */
  readonly intro?: string;
  readonly entries: readonly Entry[];
}

/** The form's sections, and the voluntary questions that were among them. */
export interface PlacedQuestions {
  readonly sections: Section[];
  readonly voluntary: Question[];
  /** What each entry became. */
  readonly made: ReadonlyMap<Entry, Question>;
}

/** Asks every entry. Personal characteristics are voluntary, whatever the source said about them. */
export function placeQuestions(sections: readonly EntrySection[], translation: Translation): PlacedQuestions {
  const voluntary: Question[] = [];
  const made = new Map<Entry, Question>();
  const form = sections.map(({ title, intro, entries }) => {
    const groups = entries.flatMap((entry) => {
      const isApart = entry.isVoluntary === true || isAboutPerson(entry);
      const [question] = isApart ? askApart(entry, translation) : [ask(entry, entry.kind, translation)];
      if (question) made.set(entry, question);
      if (question && isApart) voluntary.push(question);
      return question && !isApart ? [[question]] : [];
    });
    const said = groups.length > 0 ? information(title, intro, translation) : [];
    return { ...(title !== undefined && { title }), groups: [...said, ...groups] };
  });
  return { sections: form, voluntary, made };
}

/** What stands before the questions of a section stands there in the flow, too. */
function information(title: string | undefined, intro: string | undefined, { id, words }: Translation): Question[][] {
  const help = markdownText(intro ?? '');
  return help === '' ? [] : [[{ id: id('note', 'note'), type: 'information', label: title ?? words.note, help }]];
}

function isAboutPerson({ kind, label }: Entry): boolean {
  return !['file', 'information', 'consent', 'url'].includes(kind.type) && isPersonal(labelText(label));
}

function askApart(entry: Entry, translation: Translation): Question[] {
  const answer = voluntaryAnswer(entry.kind, translation);
  const questions = answer
    ? volunteer(entry, answer, translation)
    : [ask({ ...entry, required: false }, entry.kind, translation)];
  if (questions.length > 0 && entry.isVoluntary !== true) logMoved(entry, translation.log);
  return questions;
}

/** How a voluntary question is answered; undefined where it is no matter of options or words. */
function voluntaryAnswer(kind: Kind, { words }: Translation): VoluntaryAnswer | undefined {
  switch (kind.type) {
    case 'single-choice':
    case 'multiple-choice':
      return { options: kind.options, isMultiple: kind.type === 'multiple-choice' };
    case 'yes-no':
      return {
        options: [
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ],
      };
    case 'short-text':
    case 'long-text':
      return { options: [], isText: true };
    default:
      return undefined;
  }
}
