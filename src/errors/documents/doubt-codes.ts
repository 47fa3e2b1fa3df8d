/** Codes of findings in a flow that is valid: what candidates would stumble over, and what the law wants said. */
import type { DocumentCodeRow } from './code-row.ts';

/** What is wrong or doubtful for the people who go through it. */
export const doubtCodes = {
  'stage-not-runnable': {
    document: 'flow',
    severity: 'error',
    why: 'A candidate would come to a stage that nothing can show.',
    fix: 'Take the stage out until a version can run it.',
  },
  'low-contrast': {
    document: 'flow',
    severity: 'error',
    why: 'Many people could not read it, and nobody could in the sun.',
    fix: 'Use a darker colour on a light ground, or a lighter one on a dark ground.',
  },
  'many-questions': {
    document: 'flow',
    severity: 'warning',
    why: 'Candidates give up sharply more often beyond 20 questions.',
    fix: 'Keep what decides now and ask the rest later.',
  },
  'reserved-id': {
    document: 'flow',
    severity: 'warning',
    why: 'A notice before "start" stands before everything, not before this stage.',
    fix: 'Give the stage another id.',
  },
  'never-required': {
    document: 'flow',
    severity: 'warning',
    why: 'Nobody has to answer this, so "required" has no effect.',
    fix: 'Take "required" out.',
  },
  'missing-locale': {
    document: 'either',
    severity: 'warning',
    why: 'Candidates who read that language would find this text in another one.',
    fix: 'Add the text in each language of the flow.',
  },
  'no-contact': {
    document: 'flow',
    severity: 'warning',
    why: 'People who cannot use the page need a way to ask for another one, and the law wants it outside the page.',
    fix: 'Add support.accommodation with an e-mail address or a phone number.',
  },
  'notice-too-new': {
    document: 'flow',
    severity: 'warning',
    why: 'New York City wants candidates to be told 10 business days before an automated tool is used.',
    fix: 'Publish the notice now and start with the tool 10 business days later.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
