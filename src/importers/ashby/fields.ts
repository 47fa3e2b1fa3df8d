/** The fields of an Ashby form: which kind of question each type is. */
import type { Kind } from '../ask.ts';
import { multipleChoice, optionsOf, singleChoice } from '../choices.ts';
import { labelText, plainText } from '../clean-text.ts';
import type { Entry } from '../entries.ts';
import type { ImportLog } from '../import-result.ts';
import type { AshbyEntry, AshbySection } from './posting.ts';

/** A question and the place it stands at. */
export interface PlacedEntry {
  readonly entry: AshbyEntry;
  readonly path: string;
}

/** Types that a flow asks in another way, each with what the report says about it. */
const approximations: Readonly<Record<string, string>> = {
  RichText: 'A text with formatting; it is asked as a plain text',
  Currency: 'An amount with its currency; it is asked as a number. Say in the label which currency you mean',
  CompensationRange: 'A range of pay; it is asked as a short text',
  NumberRange: 'A range of numbers; it is asked as a short text',
};

/** The entries of a section with their places; those that candidates do not see go to the report. */
export function shownEntries(section: AshbySection, path: string, log: ImportLog): PlacedEntry[] {
  const key = section.fieldEntries ? 'fieldEntries' : 'fields';
  const placed = (section[key] ?? []).map((entry, at) => ({ entry, path: `${path}.${key}[${at}]` }));
  return placed.filter(({ entry, path: place }) => {
    const isHidden = section.isHidden === true || entry.isHidden === true || entry.field.isDeactivated === true;
    if (isHidden) log.drop(place, labelOf(entry), hiddenReason(entry));
    return !isHidden;
  });
}

function hiddenReason(entry: AshbyEntry): string {
  const why = 'A hidden field: candidates do not see it, or only after another answer, and the form does not say which';
  return entry.isRequired === true ? `${why}. It counts as required, so Ashby may want a value for it` : why;
}

/** The field as an entry of the form; none, and a line in the report, where its type has no counterpart. */
export function entryOf({ entry, path }: PlacedEntry, log: ImportLog): Entry[] {
  const { field } = entry;
  const type = field.type ?? 'String';
  const label = labelOf(entry);
  const kind = kindOf(type, entry);
  if (!kind) {
    log.drop(path, label, `A field of the type "${plainText(type)}", which has no counterpart`);
    return [];
  }
  const why = Object.hasOwn(approximations, type) ? approximations[type] : undefined;
  if (why !== undefined) log.drop(`${path}.field.type`, label, why);
  if (/ValueSelect$/.test(type) && !('options' in kind)) {
    log.drop(
      `${path}.field.selectableValues`,
      label,
      'The form gave no options; it is asked as a short text. Add the options',
    );
  }
  const help = entry.descriptionHtml ?? entry.descriptionPlain;
  return [{ path, name: nameOf(entry), label: field.title ?? '', help, required: entry.isRequired, kind }];
}

/** What Ashby calls the field: its path, which an application sends back. */
export function nameOf({ field }: AshbyEntry): string {
  return field.path ?? field.id ?? '';
}

function labelOf(entry: AshbyEntry): string {
  return labelText(entry.field.title ?? '') || nameOf(entry);
}

function kindOf(type: string, { field }: AshbyEntry): Kind | undefined {
  switch (type) {
    case 'String':
    case 'CompensationRange':
    case 'NumberRange':
      return { type: 'short-text' };
    case 'LongText':
    case 'RichText':
      return { type: 'long-text' };
    case 'Location':
      return { type: 'short-text', autocomplete: 'address-level2' };
    case 'Email':
      return { type: 'email' };
    case 'Phone':
      return { type: 'phone' };
    case 'Url':
    case 'SocialLink':
      return { type: 'url' };
    case 'Number':
    case 'Currency':
      return { type: 'number' };
    case 'Score':
      return { type: 'number', min: 1, max: 4, step: 1 };
    case 'Date':
      return { type: 'date' };
    case 'Boolean':
      return { type: 'yes-no' };
    case 'File':
      return { type: 'file', ...(field.isMany === true && { multiple: true }) };
    case 'ValueSelect':
    case 'MultiValueSelect': {
      const options = optionsOf(field.selectableValues);
      if (options.length === 0) return { type: 'short-text' };
      return type === 'MultiValueSelect' || field.isMany === true ? multipleChoice(options) : singleChoice(options);
    }
    default:
      return undefined;
  }
}
