// The smallest documents, right in every way, that a mistake is made in; and how a row of mistakes is written.
import type { DocumentCode } from '../../../src/errors/index.ts';

/** A part of a document that may be wrong on purpose. */
export type Part = { readonly [key: string]: unknown };

/** Documents that provoke one code. */
export interface Mistake {
  /** What is wrong in the flow; texts are files as they are, objects are made into one. */
  readonly flow?: Part | string;
  readonly backstage?: Part | string;
  /** Files beside the two, or other ones altogether. */
  readonly files?: { readonly [path: string]: Part | string };
  /** Where the mistake is found. */
  readonly path: string;
  /** Codes that cannot be kept apart from it. */
  readonly also?: readonly DocumentCode[];
}

/** A row per code: a code without documents that provoke it does not compile. */
export type Mistakes<Code extends DocumentCode> = { readonly [Each in Code]: Mistake };

/** A yes-no question, or what `part` makes of it. */
export function question(part: Part = {}): Part {
  return { id: 'adult', type: 'yes-no', label: 'Are you 18 or older?', required: true, ...part };
}

/** A form of one page with these questions. */
export function form(questions: readonly unknown[], part: Part = {}): Part {
  return { id: 'apply', type: 'form', pages: [{ id: 'page', questions }], ...part };
}

/** A flow of these stages in which nothing is wrong. */
export function flowOf(stages: readonly unknown[], part: Part = {}): Part {
  return {
    schemaVersion: 1,
    id: 'sample',
    locale: 'en',
    brand: { name: 'Northgate', privacyUrl: 'https://northgate.example/privacy' },
    role: { title: 'Picker' },
    stages,
    support: { email: 'jobs@northgate.example' },
    ...part,
  };
}

/** A flow of one form, with changes. */
export function flow(part: Part = {}): Part {
  return flowOf([form([question()])], part);
}

/** A flow that asks these questions. */
export function asking(...questions: readonly Part[]): Part {
  return flowOf([form(questions)]);
}

/** A flow that asks one question like this. */
export function labelled(label: unknown, part: Part = {}): Part {
  return asking(question({ label, ...part }));
}

/** A backstage of that flow, with one enforced rule and changes. */
export function backstage(rules: Part = {}, part: Part = {}): Part {
  const dealbreakers = [{ id: 'adult', question: 'adult', op: 'is', value: true }];
  return { schemaVersion: 1, flow: 'sample', stages: { apply: { dealbreakers, ...rules } }, ...part };
}

/** A backstage with one dealbreaker like this. */
export function ruled(rule: Part): Part {
  return backstage({ dealbreakers: [{ id: 'r', question: 'adult', op: 'is', value: true, ...rule }] });
}

/** A voice interview with everything around it that it needs. */
export function interview(part: Part = {}): Part {
  return {
    id: 'talk',
    type: 'interview',
    modes: ['voice', 'text'],
    questions: [{ id: 'why', ask: 'Why us?' }],
    ...part,
  };
}

/** A notice like this. */
export function notice(part: Part): Part {
  return { id: 'notice', version: '1', kind: 'privacy', text: 'We keep this for a year.', consent: 'none', ...part };
}
