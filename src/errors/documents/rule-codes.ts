/** Codes of findings in a backstage: rules, scores and links that cannot work, must not be, or do other than was meant. */
import type { DocumentCodeRow } from './code-row.ts';

/** What is wrong or doubtful behind the stages. */
export const ruleCodes = {
  'flow-mismatch': {
    document: 'backstage',
    severity: 'error',
    why: 'The rules would be checked against the questions of another role.',
    fix: 'Correct the flow id or put the backstage beside its own flow.',
  },
  'self-id-rule': {
    document: 'backstage',
    severity: 'error',
    why: 'Voluntary answers about a person must never decide who goes on.',
    fix: 'Take the rules for this stage out.',
  },
  'free-text-rule': {
    document: 'backstage',
    severity: 'error',
    why: 'People write the same thing in many ways, so a program would send good candidates away.',
    fix: 'Ask it as a yes-no question or as a choice.',
  },
  'postal-code-rule': {
    document: 'backstage',
    severity: 'error',
    why: 'Where people live stands in for who they are, and Illinois forbids deciding by it.',
    fix: 'Ask about the work itself, like "Can you get to the site by 6 am?"',
  },
  'unfit-question': {
    document: 'backstage',
    severity: 'error',
    why: 'There is no answer that could be scored.',
    fix: 'Score a question that has an answer.',
  },
  'points-missing': {
    document: 'backstage',
    severity: 'error',
    why: 'Without points nobody knows what an option is worth.',
    fix: 'Add points for the options, or the scale of an evaluator.',
  },
  'wrong-points': {
    document: 'backstage',
    severity: 'error',
    why: 'Points belong to the options of a choice, and this answer has none.',
    fix: 'Give a scale like [1, 5] instead.',
  },
  'scale-missing': {
    document: 'backstage',
    severity: 'error',
    why: 'A raw value means something only between its two ends.',
    fix: 'Add a scale like [1, 5].',
  },
  'no-spread': {
    document: 'backstage',
    severity: 'error',
    why: 'A score in which all answers are equal tells nobody apart.',
    fix: 'Give the options different points.',
  },
  'not-a-variable': {
    document: 'backstage',
    severity: 'error',
    why: 'A secret that stands in a document is soon read by the wrong people.',
    fix: 'Write the name of an environment variable and put the secret there.',
  },
  'message-not-shown': {
    document: 'backstage',
    severity: 'warning',
    why: 'Somebody wrote this for candidates, and no candidate will read it.',
    fix: 'Set disclose to "message", or take the message out.',
  },
  'out-of-reach': {
    document: 'backstage',
    severity: 'warning',
    why: 'Nobody can give an answer that meets this rule.',
    fix: 'Use a value that the question can take.',
  },
  'nothing-enforced': {
    document: 'backstage',
    severity: 'warning',
    why: 'Nobody is ever held back, so everyone who finishes gets the booking button.',
    fix: 'Enforce a dealbreaker or a minimum score, or set decision.scheduleGate to "shortlisted".',
  },
  'redirect-waits': {
    document: 'backstage',
    severity: 'warning',
    why: 'Whoever may still book stays on the page, so that nobody misses the booking button.',
    fix: 'Set mode to "link" where the page should never leave by itself, else leave it as it is.',
  },
  'short-countdown': {
    document: 'backstage',
    severity: 'warning',
    why: 'People need time to read the page and to find the Cancel button.',
    fix: 'Set afterSeconds to 8 or more.',
  },
  'other-site': {
    document: 'backstage',
    severity: 'warning',
    why: 'Candidates who are led to a site they do not know take it for a scam.',
    fix: 'Lead to a page of your own site, or add its address to the flow as a privacy, terms or support page.',
  },
  'shared-calendar': {
    document: 'backstage',
    severity: 'warning',
    why: 'Candidates of two roles take each other’s times, and a booking does not say which role it is for.',
    fix: 'Give each role an event of its own, and use its address here.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
