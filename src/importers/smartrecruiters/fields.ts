/** The questions of a SmartRecruiters application: one entry per field that a candidate fills in. */
import type { Kind } from '../ask.ts';
import { isYesNo, multipleChoice, optionsOf, singleChoice, yesOf } from '../choices.ts';
import { labelText, plainText } from '../clean-text.ts';
import type { Entry } from '../entries.ts';
import type { ImportLog } from '../import-result.ts';
import type { SmartField, SmartQuestion } from './posting.ts';

/** An entry that knows which question and field of the source it was. */
export interface SmartEntry extends Entry {
  readonly question: string;
  readonly field: string;
}

/** The entries of a question. A question of several fields has one entry for each, named after both. */
export function entriesOf(question: SmartQuestion, path: string, log: ImportLog): SmartEntry[] {
  const fields = question.fields ?? [];
  const label = labelText(question.label ?? '');
  if (fields.length === 0) log.drop(path, label, 'The question has no field to fill in');
  if (question.repeatable === true) {
    log.drop(`${path}.repeatable`, label, 'Can be answered several times there; a flow asks it once');
  }
  return fields.flatMap((field, at) => entryOf(question, field, `${path}.fields[${at}]`, fields.length > 1, log));
}

function entryOf(
  question: SmartQuestion,
  field: SmartField,
  path: string,
  isPart: boolean,
  log: ImportLog,
): SmartEntry[] {
  const name = question.id ?? '';
  const own = field.id ?? '';
  const type = (field.type ?? 'INPUT_TEXT').toUpperCase();
  const label =
    isPart && field.label ? `${question.label ?? ''}: ${field.label}` : (question.label ?? field.label ?? '');
  const kind = kindOf(type, field);
  if (!kind) {
    log.drop(path, labelText(label), `A field of the type "${plainText(type)}", which has no counterpart`);
    return [];
  }
  if (/SELECT$/.test(type) && !('options' in kind)) {
    log.drop(
      `${path}.values`,
      labelText(label),
      'The posting gave no options; it is asked as a short text. Add the options',
    );
  }
  const isVoluntary = !/^(|none|standard|default)$/i.test(field.complianceType ?? '');
  const base = { path, name: isPart ? `${name}.${own}` : name, label, required: field.required, kind };
  return [{ ...base, question: name, field: own, ...(isVoluntary && { isVoluntary }) }];
}

function kindOf(type: string, field: SmartField): Kind | undefined {
  switch (type) {
    case 'INPUT_TEXT':
    case 'TEXT':
      return { type: 'short-text' };
    case 'TEXTAREA':
      return { type: 'long-text' };
    case 'INPUT_NUMBER':
    case 'NUMBER':
    case 'CURRENCY':
      return { type: 'number' };
    case 'DATE':
      return { type: 'date' };
    case 'FILE':
    case 'ATTACHMENT':
      return { type: 'file' };
    case 'CHECKBOX':
      return { type: 'consent' };
    case 'INFORMATION':
      return { type: 'information' };
    case 'RADIO':
    case 'BOOLEAN':
    case 'SINGLE_SELECT':
    case 'MULTI_SELECT':
      return choiceOf(type, field);
    default:
      return undefined;
  }
}

/** Yes is 1 and no is 0: SmartRecruiters wants these values back. Two options of other values stay a choice. */
function choiceOf(type: string, { values }: SmartField): Kind {
  const options = optionsOf((values ?? []).map(({ id, label }) => ({ label, value: id })));
  if (options.length === 0) return type === 'RADIO' || type === 'BOOLEAN' ? { type: 'yes-no' } : { type: 'short-text' };
  if (type === 'MULTI_SELECT') return multipleChoice(options);
  const isFlag = isYesNo(options) && yesOf(options) === '1' && options.some(({ value }) => value === '0');
  return isFlag ? { type: 'yes-no' } : singleChoice(options);
}
