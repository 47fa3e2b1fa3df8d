/** What a question asks for, told by its type and its `autocomplete`: so that the same thing is not asked twice. */
import type { Question } from './schema/question.ts';

/** What a question of a type asks for where it says nothing else. */
const byType: Partial<Record<Question['type'], string>> = { email: 'email', phone: 'tel' };

/** The fields of HTML's autofill that say the same of a candidate wherever they are asked. */
const fields: readonly string[] = [
  ...['name', 'honorific-prefix', 'given-name', 'additional-name', 'family-name', 'honorific-suffix', 'nickname'],
  ...['email', 'tel', 'tel-national', 'url', 'impp', 'bday', 'language', 'organization', 'organization-title'],
  ...['street-address', 'address-line1', 'address-line2', 'address-line3', 'postal-code', 'country', 'country-name'],
  ...['address-level1', 'address-level2', 'address-level3', 'address-level4'],
];

/** Another number than at home is another number. */
const kinds: readonly string[] = ['home', 'work', 'mobile', 'fax', 'pager', 'shipping', 'billing'];

/** Types of question that are never filled in: agreements, yes or no, files, and what is no text. */
const filled: readonly Question['type'][] = [
  'short-text',
  'long-text',
  'email',
  'phone',
  'url',
  'date',
  'single-choice',
];

/**
 * The meaning of a question, as the words of its `autocomplete`; undefined where it has none that another question could share.
 * `off` says that it asks for something of one's own, such as the address of somebody else; so does a `section-…`.
 *
 * @example
 * meaningOf({ type: 'phone' });                                   // 'tel'
 * meaningOf({ type: 'short-text', autocomplete: 'given-name' });  // 'given-name'
 * meaningOf({ type: 'email', autocomplete: 'off' });              // undefined
 */
export function meaningOf({ type, autocomplete }: Pick<Question, 'type' | 'autocomplete'>): string | undefined {
  if (!filled.includes(type)) return undefined;
  const words = autocomplete?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const [field = 'on', ...before] = words.toReversed();
  if (field === 'on') return byType[type];
  return fields.includes(field) && before.every((word) => kinds.includes(word)) ? words.join(' ') : undefined;
}
