/** Each step of a form as what it will be in the flow, before it is known when it is reached. */
import type { Question } from '../../flow/schema/question.ts';
import { asked, type SourceQuestion } from '../ask.ts';
import { plainText } from '../clean-text.ts';
import type { IdentityPart } from '../identity.ts';
import { isNameLabel } from '../name-label.ts';
import { partLabel } from '../part-label.ts';
import { isPersonal } from '../personal.ts';
import type { VoluntaryAnswer } from '../self-id.ts';
import type { Translation } from '../translation.ts';
import type { TypeformField } from './form.ts';
import { kindOf, reasonFor } from './kinds.ts';
import type { Subject } from './meanings.ts';
import { optionsOfField } from './options.ts';
import type { Step } from './steps.ts';
import type { Texts } from './texts.ts';

/** What a step will be. */
export type Draft =
  /** A question of the form. */
  | { readonly as: 'question'; readonly question: Question; readonly optionOf: ReadonlyMap<string, string> }
  /** A voluntary question, kept apart. */
  | { readonly as: 'voluntary'; readonly source: SourceQuestion; readonly answer: VoluntaryAnswer }
  /** A question for a part of the identity, or the same as a question of the form where it is not always asked. */
  | { readonly as: 'identity'; readonly part: IdentityPart; readonly question: Question }
  /** The heading of a group, or its end. */
  | { readonly as: 'nothing' }
  | { readonly as: 'left-out'; readonly reason: string };

const nameParts = new Set(['first_name', 'last_name', 'full_name']);
const ownParts: Readonly<Record<string, string>> = {
  address_line_1: 'address-line1',
  address: 'address-line1',
  address_line_2: 'address-line2',
  city: 'address-level2',
  state: 'address-level1',
  zip_code: 'postal-code',
  country: 'country-name',
  company: 'organization',
};

/** What a step will be. `decides` says that a jump depends on its answer. */
export function draftOf(step: Step, decides: boolean, texts: Texts, translation: Translation): Draft {
  const { field, path, ref, kind, group } = step;
  if (kind === 'end' || (kind === 'opening' && !hasText(field))) return { as: 'nothing' };
  const type = field.type ?? '';
  const title = titleOf(field, group);
  const label = plainText(title) || plainText(ref);
  const { options, optionOf } = optionsOfField(field, path, label, translation);
  const answer = kindOf(field, options, decides);
  if (!answer) {
    const isEmpty = ['dropdown', 'multiple_choice', 'picture_choice'].includes(type);
    return { as: 'left-out', reason: isEmpty ? 'A choice without anything to choose from' : reasonFor(type) };
  }
  const middle = plainText(field.properties?.labels?.center ?? '');
  if (middle !== '')
    translation.log.drop(
      `${path}.properties.labels.center`,
      middle,
      'A scale has words at its ends only: say it in the help text',
    );
  const source: SourceQuestion = {
    path,
    name: ref,
    ...texts.question(title, field.properties?.description, path),
    required: field.validations?.required,
  };
  if (isPersonal(label) && (options.length > 0 || answer.type === 'short-text')) {
    const isMultiple = answer.type === 'multiple-choice';
    return { as: 'voluntary', source, answer: { options, isMultiple, isText: options.length === 0 } };
  }
  const question = { ...asked(source, answer, translation), ...autocompleteOf(field) };
  const part = identityPartOf(field, label);
  return part ? { as: 'identity', part, question } : { as: 'question', question, optionOf };
}

/** What conditions may speak of: what stays a question. */
export function subjectsOf(drafts: readonly Draft[], steps: readonly Step[]): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  drafts.forEach((draft, at) => {
    const ref = steps[at]?.ref;
    if (draft.as === 'question' && ref !== undefined)
      subjects.set(ref, { at, question: draft.question, optionOf: draft.optionOf });
  });
  return subjects;
}

/** True where a group says more than its title, which is the heading of its page. */
function hasText(field: TypeformField): boolean {
  return (field.properties?.description ?? '').trim() !== '';
}

/** A row of a matrix is asked with the question that the matrix asks. */
function titleOf(field: TypeformField, group: TypeformField | undefined): string {
  const title = field.title ?? '';
  return group?.type === 'matrix' ? partLabel(group.title ?? '', title) : title;
}

function identityPartOf(field: TypeformField, label: string): IdentityPart | undefined {
  if (field.type === 'email') return 'email';
  if (field.type === 'phone_number') return 'phone';
  const isName = nameParts.has(field.subfield_key ?? '') || isNameLabel(label);
  return field.type === 'short_text' && isName ? 'name' : undefined;
}

function autocompleteOf({ subfield_key: key }: TypeformField): Pick<Question, 'autocomplete'> {
  const autocomplete = key != null && Object.hasOwn(ownParts, key) ? ownParts[key] : undefined;
  return autocomplete === undefined ? {} : { autocomplete };
}
