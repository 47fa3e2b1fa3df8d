/** The fields of a Lever form: which kind of question each type is. */
import type { Entry } from '../entries.ts';
import type { Kind } from '../ask.ts';
import { multipleChoice, optionsOf, singleChoice } from '../choices.ts';
import { labelText, plainText } from '../clean-text.ts';
import type { ImportLog } from '../import-result.ts';
import type { LeverField } from './posting.ts';

const autocompletes: Readonly<Record<string, string>> = {
  currentCompany: 'organization',
  currentLocation: 'address-level2',
};

/** The field as an entry of the form; none, and a line in the report, where its type has no counterpart. */
export function entryOf(field: LeverField, path: string, name: string, log: ImportLog): Entry[] {
  const label = field.text ?? '';
  const type = (field.type ?? 'text').toLowerCase().replace(/[ _]/g, '-');
  const kind = kindOf(type, field);
  if (!kind) {
    log.drop(path, labelText(label), `A field of the type "${plainText(type)}", which has no counterpart`);
    return [];
  }
  const isChoice = /^(dropdown|multiple-choice|multiple-select)$/.test(type);
  if (isChoice && !('options' in kind)) {
    log.drop(
      `${path}.options`,
      labelText(label),
      'The form gave no options; it is asked as a short text. Add the options',
    );
  }
  if (type === 'university') {
    log.drop(`${path}.type`, labelText(label), 'A list of universities to choose from; it is asked as a short text');
  }
  const prompt = plainText(field.prompt ?? '');
  const autocomplete = Object.hasOwn(autocompletes, name) ? autocompletes[name] : undefined;
  const extras = {
    ...(prompt !== '' && prompt !== plainText(label) && { placeholder: prompt }),
    ...(autocomplete !== undefined && { autocomplete }),
  };
  return [{ path, name, label, help: helpOf(field), required: field.required, kind: { ...kind, ...extras } }];
}

function kindOf(type: string, field: LeverField): Kind | undefined {
  switch (type) {
    case 'text':
    case 'university':
      return { type: 'short-text' };
    case 'textarea':
      return { type: 'long-text' };
    case 'url':
      return { type: 'url' };
    case 'date':
      return { type: 'date' };
    case 'number':
    case 'score':
      return { type: 'number' };
    case 'currency':
      return { type: 'number' };
    case 'yes-no':
      return { type: 'yes-no' };
    case 'file-upload':
      return { type: 'file' };
    case 'dropdown':
    case 'multiple-choice':
    case 'multiple-select': {
      const options = optionsOf((field.options ?? []).map(({ text, optionId }) => ({ label: text, value: optionId })));
      if (options.length === 0) return { type: 'short-text' };
      return type === 'multiple-select' ? multipleChoice(options) : singleChoice(options);
    }
    default:
      return undefined;
  }
}

/** The description, and what the options say about themselves: a flow's options have a label and no more. */
function helpOf({ description, options }: LeverField): string {
  const described = (options ?? []).filter((option) => option.description);
  const items = described.map((option) => `<li><b>${escaped(option.text)}</b>: ${escaped(option.description)}</li>`);
  return `${description ?? ''}${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}`;
}

function escaped(text: string | null | undefined): string {
  return (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
