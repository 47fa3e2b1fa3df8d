/** The fields and questions of a Workable form: which kind of question each type is. */
import type { Kind } from '../ask.ts';
import { multipleChoice, optionsOf, singleChoice } from '../choices.ts';
import { labelText, plainText } from '../clean-text.ts';
import type { Entry } from '../entries.ts';
import { fileLimits } from '../file-limits.ts';
import { logForeignRules } from '../foreign-rules.ts';
import type { ImportLog } from '../import-result.ts';
import type { WorkableField } from './job.ts';

const autocompletes: Readonly<Record<string, string>> = { address: 'street-address', headline: 'organization-title' };

/** What Workable calls the field. */
export function nameOf(field: WorkableField): string {
  return field.key ?? field.id ?? '';
}

/** The label that people read. */
export function labelOf(field: WorkableField): string {
  return labelText(field.label ?? field.body ?? '') || plainText(nameOf(field));
}

/** The field as an entry of the form; none, and a line in the report, where its type has no counterpart. */
export function entryOf(field: WorkableField, path: string, log: ImportLog): Entry[] {
  const type = (field.type ?? 'string').toLowerCase();
  const label = labelOf(field);
  const kind = kindOf(type, field, path, log);
  if (!kind) {
    log.drop(path, label, `A field of the type "${plainText(type)}", which has no counterpart`);
    return [];
  }
  if (isChoice(type) && !('options' in kind)) {
    log.drop(`${path}.choices`, label, 'The form gave no options; it is asked as a short text. Add the options');
  }
  logForeignRules(field, path, label, log);
  const name = nameOf(field);
  const autocomplete = Object.hasOwn(autocompletes, name) ? autocompletes[name] : undefined;
  return [
    {
      path,
      name,
      label: field.label ?? field.body ?? '',
      help: [field.description ?? field.help ?? field.helper, partsOf(field)].filter(Boolean).join('<br>'),
      required: field.required,
      kind: { ...kind, ...(autocomplete !== undefined && { autocomplete }) },
    },
  ];
}

function kindOf(type: string, field: WorkableField, path: string, log: ImportLog): Kind | undefined {
  const longest = field.max_length ?? field.maxLength;
  const length =
    Number.isInteger(longest) && longest != null && longest > 0 ? { maxLength: Math.min(longest, 50_000) } : {};
  switch (type) {
    case 'string':
    case 'short_text':
    case 'text':
      return { type: 'short-text', ...length };
    case 'free_text':
    case 'paragraph':
    case 'long_text':
      return { type: 'long-text', ...length };
    case 'email':
      return { type: 'email' };
    case 'phone':
      return { type: 'phone' };
    case 'url':
      return { type: 'url' };
    case 'boolean':
      return { type: 'yes-no' };
    case 'numeric':
    case 'number':
      return { type: 'number' };
    case 'date':
      return { type: 'date' };
    case 'file': {
      const hints = {
        types: field.supported_file_types ?? field.supportedFileTypes,
        bytes: field.max_file_size ?? field.maxFileSize,
      };
      return {
        type: 'file',
        ...fileLimits(hints, `${path}.supported_file_types`, labelOf(field), log),
        ...(field.multiple === true && { multiple: true }),
      };
    }
    case 'complex':
    case 'group':
      log.drop(
        `${path}.fields`,
        labelOf(field),
        `${partNames(field)}: asked as one text, since a flow has no lists of entries`,
      );
      return { type: 'long-text' };
    case 'dropdown':
    case 'multiple_choice':
    case 'multiple':
      return choiceOf(type, field);
    default:
      return undefined;
  }
}

function choiceOf(type: string, field: WorkableField): Kind {
  const options = optionsOf(
    (field.choices ?? field.options ?? []).map(({ id, body, name, value, label }) => ({
      label: body ?? label ?? value ?? name,
      value: id ?? name ?? value,
    })),
  );
  if (options.length === 0) return { type: 'short-text' };
  const isSingle = type === 'dropdown' ? field.multiple !== true : (field.single_answer ?? field.singleOption) === true;
  return isSingle ? singleChoice(options) : multipleChoice(options);
}

function isChoice(type: string): boolean {
  return /^(dropdown|multiple_choice|multiple)$/.test(type);
}

/** What the entries of a list consist of. */
function partNames({ fields }: WorkableField): string {
  return (fields ?? [])
    .map((part) => labelText(part.label ?? part.body ?? ''))
    .filter(Boolean)
    .join(', ');
}

function partsOf(field: WorkableField): string {
  return (field.fields ?? []).length > 0 ? partNames(field) : '';
}
