/** One question of the source as one question of the flow: its id, texts and whether it must be answered. */
import type { Question } from '../flow/schema/question.ts';
import { labelText, linksIn, markdownText, plainText } from './clean-text.ts';
import type { Translation } from './translation.ts';

/** What every question of a flow begins with. */
type QuestionBase = Pick<Question, 'id' | 'label' | 'help' | 'required'>;

/** A question of the source, its texts as they stand there: plain, or HTML. */
export interface SourceQuestion {
  /** Where in the source. */
  readonly path: string;
  /** What the source calls it. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | null | undefined;
  readonly required?: boolean | null | undefined;
}

/** What is left of a question once its texts are apart: its type, and the keys of that type. */
export type Kind = Question extends infer Each
  ? Each extends Question
    ? Omit<Each, keyof QuestionBase>
    : never
  : never;

const profile = /linked ?in|website|portfolio|github|\bxing\b/i;

/**
 * The question, with an id of its own; the report counts it and keeps the way back.
 *
 * @example
 * const question = ask({ path: 'questions[0]', name: 'q_1', label: 'Why here?' }, { type: 'long-text' }, translation);
 */
export function ask(source: SourceQuestion, kind: Kind, translation: Translation): Question {
  const question = asked(source, kind, translation);
  translation.log.carry({ path: source.path, field: source.name, question: question.id });
  return question;
}

/** The same, but for a part of a question that is counted as a whole. */
export function asked(source: SourceQuestion, kind: Kind, { id }: Translation): Question {
  const label = labelText(source.label) || plainText(source.name) || '?';
  const help = [linksIn(source.label), markdownText(source.help ?? '')].filter(Boolean).join('\n\n');
  const base: QuestionBase = {
    id: id(source.name, 'question'),
    label,
    ...(help !== '' && { help }),
    ...(source.required === true && kind.type !== 'information' && { required: true }),
  };
  const isProfile = (kind.type === 'short-text' || kind.type === 'url') && profile.test(label);
  return { ...base, ...(isProfile && { autocomplete: 'url' }), ...kind };
}
