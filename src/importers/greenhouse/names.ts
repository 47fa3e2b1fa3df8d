/** The fixed names of Greenhouse's fields: what each means to a flow. Read on the way in, and again on the way back. */
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

/** Fields that an application answers in a resume stage. */
export const resumeFields: ReadonlySet<string> = new Set(['resume', 'resume_text']);

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
