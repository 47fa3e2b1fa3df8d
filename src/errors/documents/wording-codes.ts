/** Codes of findings about what a question asks: the law forbids it, or people had better not ask. All are warnings: words can be harmless. */
import type { DocumentCodeRow } from './code-row.ts';

/** What had better not be asked, or not like this. */
export const wordingCodes = {
  'wording-citizenship': {
    document: 'flow',
    severity: 'warning',
    why: 'The law lets employers ask whether somebody may work, not what passport or visa they hold.',
    fix: 'Ask "Are you legally authorized to work in the United States?"',
  },
  'wording-documents': {
    document: 'flow',
    severity: 'warning',
    why: 'Identity documents may be asked for only after an offer has been accepted.',
    fix: 'Ask "Are you legally authorized to work in the United States?" and leave the document for later.',
  },
  'wording-age': {
    document: 'flow',
    severity: 'warning',
    why: 'Age discrimination law makes every question about age a risk.',
    fix: 'Ask what the role needs: "Are you 18 or older?"',
  },
  'wording-health': {
    document: 'flow',
    severity: 'warning',
    why: 'The law forbids questions about disability, illness and medication before an offer.',
    fix: 'Ask whether the candidate can do a task "with or without accommodation".',
  },
  'wording-family': {
    document: 'flow',
    severity: 'warning',
    why: 'Family plans say nothing about the work, and deciding by them is discrimination.',
    fix: 'Ask whether the candidate can work the hours of the role.',
  },
  'wording-origin': {
    document: 'flow',
    severity: 'warning',
    why: 'Deciding by origin, religion, sex or race is forbidden, so no answer may reach those who decide.',
    fix: 'Leave it out, or ask it in a voluntary self-id stage.',
  },
  'wording-arrest': {
    document: 'flow',
    severity: 'warning',
    why: 'An arrest is no conviction, and many states forbid asking.',
    fix: 'Leave it out.',
  },
  'wording-conviction': {
    document: 'flow',
    severity: 'warning',
    why: 'Many states and cities forbid asking about convictions before an offer.',
    fix: 'Ask after a conditional offer, where the law of the place allows it.',
  },
  'wording-salary-history': {
    document: 'flow',
    severity: 'warning',
    why: 'Many states forbid asking what somebody earned before.',
    fix: 'Say what the role pays, or ask what the candidate expects.',
  },
  'wording-native-speaker': {
    document: 'flow',
    severity: 'warning',
    why: '"Native" asks where somebody grew up, not what they can do.',
    fix: 'Ask how well the candidate speaks the language.',
  },
  'wording-car': {
    document: 'flow',
    severity: 'warning',
    why: 'Owning a car is rarely what the role needs, and it keeps people out who come by other ways.',
    fix: 'Ask "Can you get to the site by 6 am?"',
  },
  'wording-military': {
    document: 'flow',
    severity: 'warning',
    why: 'The type of a discharge says little about the work and much about a person’s past.',
    fix: 'Ask what the candidate learned to do in service.',
  },
  'wording-physical': {
    document: 'flow',
    severity: 'warning',
    why: 'A physical demand without a word about accommodation sends people away who could do the work.',
    fix: 'Add "with or without accommodation".',
  },
  'wording-photo': {
    document: 'flow',
    severity: 'warning',
    why: 'A photo tells of age, sex and origin before anybody has read a word.',
    fix: 'Leave it out.',
  },
  'wording-double-negative': {
    document: 'flow',
    severity: 'warning',
    why: 'People answer a question with two negatives the wrong way round.',
    fix: 'Ask it the other way round.',
  },
  'wording-two-questions': {
    document: 'flow',
    severity: 'warning',
    why: 'Whoever would say yes to one part and no to the other has no honest answer.',
    fix: 'Make two questions of it.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
