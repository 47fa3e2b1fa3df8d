/** The questions of a Recruitee offer: which kind of question each is, and which are consents. */
import type { Notice } from '../../flow/schema/flow.ts';
import type { Kind } from '../ask.ts';
import { multipleChoice, optionsOf, singleChoice } from '../choices.ts';
import { labelText, markdownText, plainText } from '../clean-text.ts';
import type { Entry } from '../entries.ts';
import { logForeignRules } from '../foreign-rules.ts';
import type { ImportLog } from '../import-result.ts';
import type { Translation } from '../translation.ts';
import type { RecruiteeQuestion } from './offer.ts';

/** A question and the place it stands at. */
export interface PlacedQuestion {
  readonly question: RecruiteeQuestion;
  readonly path: string;
}

/** The questions in the order in which Recruitee shows them. */
export function inOrder(questions: readonly RecruiteeQuestion[], path: string): PlacedQuestion[] {
  const placed = questions.map((question, at) => ({ question, path: `${path}open_questions[${at}]` }));
  return placed.toSorted((a, b) => (a.question.position ?? 0) - (b.question.position ?? 0));
}

/** True for a consent: a notice of the flow, with a decision that is recorded. */
export function isLegal({ question }: PlacedQuestion): boolean {
  return question.kind === 'legal' || question.kind === 'consent';
}

/** A consent as a notice. */
export function noticeOf({ question, path }: PlacedQuestion, { log, id }: Translation): Notice {
  const name = question.id ?? '';
  const notice = id(`consent-${name}`, 'consent');
  log.carry({ path, field: name, question: notice });
  const consent = question.required === true ? 'required' : 'optional';
  const text = markdownText([question.body, question.description].filter(Boolean).join('<br>')) || notice;
  return { id: notice, version: '1', kind: 'privacy', text, consent };
}

/** The question as an entry of the form; none, and a line in the report, where its kind has no counterpart. */
export function entryOf({ question, path }: PlacedQuestion, log: ImportLog): Entry[] {
  const name = question.kind ?? 'string';
  const label = labelText(question.body ?? '');
  const kind = kindOf(name, question);
  if (!kind) {
    const why =
      name === 'video'
        ? 'A question that is answered with a video: add an interview stage with a written way beside it'
        : `A question of the kind "${plainText(name)}", which has no counterpart`;
    log.drop(path, label, why);
    return [];
  }
  if (/choice$/.test(name) && !('options' in kind)) {
    log.drop(
      `${path}.open_question_options`,
      label,
      'The offer gave no options; it is asked as a short text. Add the options',
    );
  }
  if (name === 'salary') {
    log.drop(
      `${path}.kind`,
      label,
      'An amount with its currency; it is asked as a number. Say in the label which currency you mean',
    );
  }
  logForeignRules(question, path, label, log);
  const { body, description: help, required, id } = question;
  return [{ path, name: id ?? '', label: body ?? '', help, required, kind }];
}

function kindOf(kind: string, question: RecruiteeQuestion): Kind | undefined {
  switch (kind) {
    case 'string':
      return { type: 'short-text' };
    case 'text':
      return { type: 'long-text' };
    case 'email':
      return { type: 'email' };
    case 'phone':
      return { type: 'phone' };
    case 'url':
      return { type: 'url' };
    case 'boolean':
      return { type: 'yes-no' };
    case 'date':
      return { type: 'date' };
    case 'number':
    case 'salary':
      return { type: 'number' };
    case 'file':
      return { type: 'file' };
    case 'info':
    case 'infobox':
    case 'information':
      return { type: 'information' };
    case 'single_choice':
    case 'multi_choice': {
      const given = (question.open_question_options ?? []).toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
      const options = optionsOf(given.map(({ body, id }) => ({ label: body, value: id })));
      if (options.length === 0) return { type: 'short-text' };
      return kind === 'multi_choice' ? multipleChoice(options) : singleChoice(options);
    }
    default:
      return undefined;
  }
}
