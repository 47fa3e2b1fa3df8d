/** The calls that must reach the backend whatever happens in between, as data that a device can keep. */
import type { Candidate, ConsentDecision, HelpRequest, SchedulingEvent, Submission } from '../contract/records.ts';

/** What a call is for. */
export type Doing =
  'saving' | 'sending' | 'loading' | 'helping' | 'withdrawing' | 'erasing' | 'exporting' | 'scheduling';

/** What each kind of call carries. */
interface WriteBodies {
  candidate: { readonly candidate: Candidate };
  consents: { readonly decisions: readonly ConsentDecision[] };
  /** A stage's final answers, or its skipping. */
  submit: { readonly stage: string; readonly submission: Submission };
  scheduling: { readonly event: SchedulingEvent };
  help: { readonly request: HelpRequest };
  withdraw: object;
  erase: object;
}

/** Which call it is. */
export type WriteKind = keyof WriteBodies;

/** One call of one kind. */
export type WriteOf<K extends WriteKind> = {
  readonly kind: K;
  /** Makes a repeat harmless. */ readonly key: string;
} & WriteBodies[K];

/** One call on its way to the backend. */
export type Write = { [K in WriteKind]: WriteOf<K> }[WriteKind];

/** What a call of each kind is for, as the candidate would say it. */
const purposes: Record<WriteKind, Doing> = {
  candidate: 'saving',
  consents: 'saving',
  submit: 'sending',
  scheduling: 'scheduling',
  help: 'helping',
  withdraw: 'withdrawing',
  erase: 'erasing',
};

/** What a call is for. */
export function purposeOf(write: Write): Doing {
  return purposes[write.kind];
}
