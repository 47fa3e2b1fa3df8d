/** The fixed names of Greenhouse's fields: what each means to a flow. Read on the way in, and again on the way back. */
import type { Option } from '../../flow/schema/question.ts';
import type { StageType } from '../../flow/schema/stage.ts';
import { resumeFileId, resumeTextId } from '../../flow/stage-questions.ts';
import { stringOf } from '../clean-text.ts';
import type { IdentityPart } from '../identity.ts';

const parts: Readonly<Record<string, IdentityPart>> = {
  first_name: 'name',
  last_name: 'name',
  email: 'email',
  phone: 'phone',
};

/** The part of the identity that a field asks for. */
export function identityPartOf(name: string): IdentityPart | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/** Fields that are answered in the resume stage, by the ids that they have there. */
const resumeFields: ReadonlyMap<string, string> = new Map([
  [resumeFileId, 'resume'],
  [resumeTextId, 'resume_text'],
]);

/** What to say to a browser that can fill a field in by itself. */
export const autocompletes: Readonly<Record<string, string>> = {
  preferred_name: 'nickname',
  location: 'address-level2',
};

/** A name as it can be an id: a select of several carries `[]`. */
export function withoutBrackets(name: string): string {
  return name.replace(/\[\]$/, '');
}

/** The name of a demographic question: Greenhouse knows it by number alone. */
export function demographicName(question: string): string {
  return `demographic_${question}`;
}

/** The name of the text that belongs to a free-form option of a demographic question. */
export function freeFormName(question: string, option: string): string {
  return `demographic_${question}_${option}`;
}

/** The numbers in such a name. */
export function readDemographicName(name: string): { question: string; option?: string } | undefined {
  const [, question, option] = /^demographic_(\d+)(?:_(\d+))?(?:-\d+)?$/.exec(name) ?? [];
  return question === undefined ? undefined : { question, ...(option !== undefined && { option }) };
}

/** The name of a field from the id of its question: a number that told two of them apart goes again. */
export function fieldNameOf(id: string, stage: StageType): string {
  const ofResume = stage === 'resume' ? resumeFields.get(id) : undefined;
  return ofResume ?? id.replace(/-\d+$/, '');
}

/** What Greenhouse calls an option: its number; the label itself where it came without one. None for what is no option. */
export function valueOf(value: string, options: readonly Option[]): string | number | undefined {
  const option = options.find((one) => one.value === value);
  if (!option) return undefined;
  const [, number] = /^(\d{1,15})(?:-\d+)?$/.exec(value) ?? [];
  const isLabel = value === stringOf(option.label) && !/^\d+$/.test(value);
  return number === undefined || isLabel ? value : Number(number);
}
