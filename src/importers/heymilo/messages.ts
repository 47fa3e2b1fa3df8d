/** Messages of HeyMilo as texts of a flow: their gaps become placeholders. */
import { plainText } from '../clean-text.ts';

/** HeyMilo's names for what a flow calls otherwise. */
const placeholders: Readonly<Record<string, string>> = {
  candidate_name: 'candidate.name',
  candidate_first_name: 'candidate.firstName',
  job_title: 'role.title',
  company_name: 'brand.name',
};

// Characters that stand for braces while the text is cleaned: cleaning breaks every `{{` that comes from elsewhere.
const open = '\uE000';
const close = '\uE001';

/**
 * A message with its gaps.
 *
 * @param clean what makes the rest of the text fit for a flow
 * @example
 * messageText('Hi {{candidate_name}}!'); // 'Hi {{candidate.name}}!'
 */
export function messageText(message: string, clean: (text: string) => string = plainText): string {
  const marked = message
    .replaceAll(open, '')
    .replaceAll(close, '')
    .replace(/\{\{\s*(\w+)\s*\}\}/g, (gap, name: string) =>
      Object.hasOwn(placeholders, name) ? `${open}${placeholders[name]}${close}` : gap,
    );
  return clean(marked).replaceAll(open, '{{').replaceAll(close, '}}');
}
