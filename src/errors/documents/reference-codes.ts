/** Codes of findings about parts that refer to each other: ids, conditions, operators, placeholders, limits. */
import type { DocumentCodeRow } from './code-row.ts';

/** What does not hold together. */
export const referenceCodes = {
  'duplicate-id': {
    document: 'either',
    severity: 'error',
    why: 'Answers, rules and records are kept by id, so two things of one id would be mixed up.',
    fix: 'Give one of the two another id.',
  },
  'unknown-stage': {
    document: 'either',
    severity: 'error',
    why: 'Nothing would ever happen here, because the stage it names does not exist.',
    fix: 'Use the id of a stage of this flow.',
  },
  'unknown-question': {
    document: 'either',
    severity: 'error',
    why: 'Nothing would ever happen here, because the question it names does not exist.',
    fix: 'Use the id of a question that is asked.',
  },
  'unknown-option': {
    document: 'either',
    severity: 'error',
    why: 'No candidate can choose an option that the question does not offer.',
    fix: 'Use the value of one of its options.',
  },
  'wrong-operator': {
    document: 'either',
    severity: 'error',
    why: 'Each type of answer can be compared in a few ways only, and this is not one of them.',
    fix: 'Use an operator that fits the type of the question.',
  },
  'wrong-operand': {
    document: 'either',
    severity: 'error',
    why: 'The answer can never be compared with a value of this kind.',
    fix: 'Write the value as the operator needs it.',
  },
  'self-reference': {
    document: 'flow',
    severity: 'error',
    why: 'A question that waits for its own answer is never asked.',
    fix: 'Name an earlier question.',
  },
  'forward-reference': {
    document: 'flow',
    severity: 'error',
    why: 'When this is decided, the later question has no answer yet.',
    fix: 'Move the other question before this one.',
  },
  'circular-reference': {
    document: 'flow',
    severity: 'error',
    why: 'Two questions that wait for each other are never asked.',
    fix: 'Take the condition away from one of the two.',
  },
  'unreachable-question': {
    document: 'flow',
    severity: 'error',
    isServed: true,
    why: 'No candidate is ever asked this, whatever they answer before.',
    fix: 'Change the condition or the question that it looks at, or take this question out.',
  },
  'unreachable-page': {
    document: 'flow',
    severity: 'error',
    isServed: true,
    why: 'No candidate ever comes to this page, whatever they answer before.',
    fix: 'Change the condition of at least one of its questions, or take the page out.',
  },
  'other-stage': {
    document: 'flow',
    severity: 'error',
    why: 'The answers of a stage are sent together, so what is required is decided within one stage.',
    fix: 'Name a question of the same stage.',
  },
  'self-id-reference': {
    document: 'flow',
    severity: 'error',
    why: 'Voluntary answers about a person are kept apart and may decide nothing.',
    fix: 'Name a question of another stage.',
  },
  'min-over-max': {
    document: 'either',
    severity: 'error',
    why: 'Nothing lies between these two ends, so no answer fits.',
    fix: 'Swap the two ends or correct one of them.',
  },
  'invalid-pattern': {
    document: 'flow',
    severity: 'error',
    why: 'A pattern that does not compile can check nothing.',
    fix: 'Write a regular expression that JavaScript understands with the flag "u".',
  },
  'unsafe-pattern': {
    document: 'flow',
    severity: 'error',
    why: 'Some answers would keep the page busy for minutes.',
    fix: 'Write the pattern without a repetition inside a repeated group.',
  },
  contradiction: {
    document: 'either',
    severity: 'error',
    why: 'Two settings say opposite things, and no reading of them is right.',
    fix: 'Keep one of the two.',
  },
  'unknown-time-zone': {
    document: 'flow',
    severity: 'error',
    why: 'Days and deadlines are counted in this time zone.',
    fix: 'Use a name like "America/Chicago".',
  },
  'unknown-placeholder': {
    document: 'either',
    severity: 'error',
    why: 'Candidates would read the curly brackets instead of a name.',
    fix: 'Use a placeholder that exists.',
  },
  'unfit-placeholder': {
    document: 'flow',
    severity: 'error',
    why: 'An answer like this cannot be put into a sentence.',
    fix: 'Name a question that is answered by a text, a number, a day or a choice.',
  },
  'early-placeholder': {
    document: 'flow',
    severity: 'error',
    why: 'When this text is read, the question has not been answered yet.',
    fix: 'Use the placeholder in a later text.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
