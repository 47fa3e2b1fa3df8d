/** What each type of field becomes: a type of question with its limits, or nothing and a reason. */
import type { Option } from '../../flow/schema/question.ts';
import type { Kind } from '../ask.ts';
import { multipleChoice, singleChoice } from '../choices.ts';
import { plainText } from '../clean-text.ts';
import type { TypeformField } from './form.ts';

/** Reasons for what has no counterpart: what to do in its place. */
const withoutCounterpart: Readonly<Record<string, string>> = {
  ranking: 'Ranking has no counterpart. Ask for the first choice with a single choice, or for an order in words',
  payment: 'Candidates never pay here. Leave it out',
  calendly: 'Booking comes after the decision. Put the address of the calendar into the backstage, `links.scheduling`',
  signature: 'Drawing a signature has no counterpart. Ask for the full name, or for a consent',
  multi_format: 'Answers by video or voice are given in an interview stage. Add one with this question',
  video: 'Answers by video are given in an interview stage. Add one with this question',
  audio: 'Answers by voice are given in an interview stage. Add one with this question',
  time: 'A time of day has no question type of its own. Ask for it with a choice or a short text',
};

/** Why a type of field is left out. */
export function reasonFor(type: string): string {
  return Object.hasOwn(withoutCounterpart, type)
    ? (withoutCounterpart[type] ?? '')
    : `Fields of the type "${type.slice(0, 40)}" have no counterpart. Add a question in its place`;
}

/**
 * The keys of the question; undefined where there is no counterpart. `decides` says that a jump depends on the answer:
 * then "I don't accept" has to be an answer too.
 */
export function kindOf(field: TypeformField, options: Option[], decides: boolean): Kind | undefined {
  const { validations, properties } = field;
  switch (field.type) {
    case 'short_text':
    case 'long_text': {
      const most = whole(validations?.max_length, 1, 50_000);
      const type = field.type === 'short_text' ? 'short-text' : 'long-text';
      return { type, ...(most !== undefined && { maxLength: most }) };
    }
    case 'email':
      return { type: 'email' };
    case 'website':
      return { type: 'url' };
    case 'phone_number': {
      const country = (properties?.default_country_code ?? '').toUpperCase();
      return { type: 'phone', ...(/^[A-Z]{2}$/.test(country) && { country }) };
    }
    case 'number': {
      const { min_value: min, max_value: max } = validations ?? {};
      const isReversed = min != null && max != null && min > max;
      return { type: 'number', ...(min != null && !isReversed && { min }), ...(max != null && !isReversed && { max }) };
    }
    case 'date':
      return { type: 'date' };
    case 'yes_no':
      return { type: 'yes-no' };
    case 'legal':
      return { type: decides ? 'yes-no' : 'consent' };
    case 'dropdown':
    case 'multiple_choice':
    case 'picture_choice':
      return options.length === 0 ? undefined : choiceKind(field, options);
    case 'opinion_scale':
    case 'rating':
    case 'nps':
      return scaleKind(field);
    case 'file_upload':
      return { type: 'file' };
    case 'statement':
    case 'group':
    case 'inline_group':
    case 'matrix':
    case 'contact_info':
    case 'address':
      return { type: 'information' };
    default:
      return undefined;
  }
}

function choiceKind({ type, validations, properties }: TypeformField, options: Option[]): Kind {
  const other = properties?.allow_other_choice === true && { other: true };
  if (properties?.allow_multiple_selection !== true) {
    const kind = { ...singleChoice(options), ...other };
    return type === 'dropdown' && kind.display === 'radio' ? { ...kind, display: 'select' } : kind;
  }
  const most = options.length + (other ? 1 : 0);
  const min = whole(validations?.min_selection, 1, most);
  const max = whole(validations?.max_selection, min ?? 1, most);
  return { ...multipleChoice(options), ...other, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Stars and scales as a slider from end to end. */
function scaleKind({ type, properties }: TypeformField): Kind {
  const steps = whole(properties?.steps, 2, 100) ?? (type === 'rating' ? 5 : 11);
  const first = type === 'rating' || (type === 'opinion_scale' && properties?.start_at_one === true) ? 1 : 0;
  const [left, right] = [plainText(properties?.labels?.left ?? ''), plainText(properties?.labels?.right ?? '')];
  const labels = { ...(left && { min: left }), ...(right && { max: right }) };
  const last = type === 'nps' ? 10 : first + steps - 1;
  return { type: 'slider', min: first, max: last, step: 1, ...(Object.keys(labels).length > 0 && { labels }) };
}

function whole(value: number | null | undefined, least: number, most: number): number | undefined {
  return value != null && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
