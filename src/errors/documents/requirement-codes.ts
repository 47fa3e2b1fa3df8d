/** Codes of findings about what rules and scores come to: demands that nobody can meet, and demands that decide nothing. */
import type { DocumentCodeRow } from './code-row.ts';

/** What cannot be met, and what has no effect. */
export const requirementCodes = {
  'impossible-rule': {
    document: 'backstage',
    severity: 'error',
    isServed: true,
    why: 'Everyone who answers is sent away, because no answer meets this rule.',
    fix: 'Use a value that the question can take, or take the rule out.',
  },
  'contradicting-rules': {
    document: 'backstage',
    severity: 'error',
    isServed: true,
    why: 'Everyone who answers is sent away, because no answer meets these rules at once.',
    fix: 'Change one of the rules, take one out, or let one only flag with "onNotMet": "flag".',
  },
  'unattainable-score': {
    document: 'backstage',
    severity: 'error',
    isServed: true,
    why: 'Everyone falls short, however good their answers are.',
    fix: 'Lower the threshold, or give the answers that you want more of the points.',
  },
  'everyone-held': {
    document: 'backstage',
    severity: 'warning',
    why: 'No answer meets these rules at once, so nobody qualifies before a person has looked.',
    fix: 'Change one of the rules, or take one out.',
  },
  'rule-always-met': {
    document: 'backstage',
    severity: 'warning',
    why: 'A rule that no answer can fail decides nothing about those who answer.',
    fix: 'Use a value that some answers do not meet, or take the rule out.',
  },
  'repeated-rule': {
    document: 'backstage',
    severity: 'warning',
    why: 'The second rule decides nothing, and one of the two will be forgotten when the demand changes.',
    fix: 'Keep one of the two.',
  },
  'late-dealbreaker': {
    document: 'backstage',
    severity: 'warning',
    why: 'Candidates who cannot go on learn it after long work, when one question could have told them first.',
    fix: 'Move the question and its rule into the first short stage.',
  },
  'skipping-holds': {
    document: 'backstage',
    severity: 'warning',
    why: 'Everyone who leaves the question empty waits for a person instead of going on.',
    fix: 'Set "required": true on the question, or write "onUnknown" out: "hold" where a person should look, else "continue".',
  },
  'skippable-rules': {
    document: 'backstage',
    severity: 'warning',
    why: 'Who skips an optional stage passes it, whatever its rules say.',
    fix: 'Move the rules into a stage that everyone does, or take "optional" off this one.',
  },
  'not-enforced': {
    document: 'backstage',
    severity: 'warning',
    why: 'What is not enforced sends nobody away and holds nobody up: it is only told to the recruiter.',
    fix: 'Take "enforce": false out once the rules are right, or leave it where flags are all you want.',
  },
  'confidence-without-effect': {
    document: 'backstage',
    severity: 'warning',
    why: 'Candidates fill in a form themselves, so there is no model that could be unsure of the answer.',
    fix: 'Take minConfidence out.',
  },
  'threshold-without-items': {
    document: 'backstage',
    severity: 'warning',
    why: 'Where nothing is scored there is no score, so the threshold keeps nobody out.',
    fix: 'Add scored items, or take the threshold out.',
  },
  'weight-without-effect': {
    document: 'backstage',
    severity: 'warning',
    why: 'A weight counts only against the other scored items of the same stage, and there are none.',
    fix: 'Take the weight out, or score another question beside it.',
  },
  'option-without-points': {
    document: 'backstage',
    severity: 'warning',
    why: 'An option without points has 0, which is more than the negative points of another.',
    fix: 'Give every option its points.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
