/** Codes of findings about the shape of a document: keys, types, sizes and formats, whatever it means. */
import type { DocumentCodeRow } from './code-row.ts';

/** What the schemas and the reading of plain data find, in a flow as in a backstage. */
export const shapeCodes = {
  required: {
    document: 'either',
    severity: 'error',
    why: 'This part cannot be left out: nothing can stand in for it.',
    fix: 'Add it.',
  },
  'wrong-type': {
    document: 'either',
    severity: 'error',
    why: 'A text, a number, a list and an object are read differently.',
    fix: 'Write a value of the type that is expected.',
  },
  'unknown-key': {
    document: 'either',
    severity: 'error',
    why: 'A key that nobody knows is most often a typing mistake, and its value would be lost without a word.',
    fix: 'Correct the key or take it out.',
  },
  'unknown-type': {
    document: 'either',
    severity: 'error',
    why: 'The type says which keys belong here and what candidates see.',
    fix: 'Use one of the types that exist.',
  },
  'unknown-value': {
    document: 'either',
    severity: 'error',
    why: 'Only a few words are understood here.',
    fix: 'Use one of the values that exist.',
  },
  'too-small': {
    document: 'either',
    severity: 'error',
    why: 'Below this limit it cannot work.',
    fix: 'Use a larger number or add what is missing.',
  },
  'too-big': {
    document: 'either',
    severity: 'error',
    why: 'Above this limit it becomes too slow or too long for a candidate.',
    fix: 'Make it smaller or split it.',
  },
  'invalid-format': {
    document: 'either',
    severity: 'error',
    why: 'Addresses, colours, times and ids can be read in one form only.',
    fix: 'Write it in the form that is expected.',
  },
  invalid: {
    document: 'either',
    severity: 'error',
    why: 'The value has the right type but does not mean anything here.',
    fix: 'Write a value as it is expected.',
  },
  'invalid-key': {
    document: 'either',
    severity: 'error',
    why: 'The names of these keys follow a rule, so that other parts can refer to them.',
    fix: 'Use another name for the key.',
  },
  'invalid-locale': {
    document: 'either',
    severity: 'error',
    why: 'Browsers choose words, dates and the reading direction by the language tag.',
    fix: 'Use a tag like "en", "es" or "pt-BR".',
  },
  'unsafe-url': {
    document: 'either',
    severity: 'error',
    why: 'A candidate’s browser opens this address, so it has to be one that cannot run a script or be read along the way.',
    fix: 'Use a full address that begins with https://, without a user name or password.',
  },
  'invalid-url': {
    document: 'either',
    severity: 'error',
    why: 'The address has the right form, but no browser can read it.',
    fix: 'Open the page and copy the address from there.',
  },
  'too-deep': {
    document: 'either',
    severity: 'error',
    why: 'No real document is nested this deeply, and reading on could stop the program.',
    fix: 'Take out the levels that are not needed.',
  },
  'too-large': {
    document: 'either',
    severity: 'error',
    why: 'A document of this size would be slow on every phone that opens it.',
    fix: 'Split it into several flows.',
  },
  'forbidden-key': {
    document: 'either',
    severity: 'error',
    why: 'Some names are dangerous in JavaScript, and very long ones are never meant.',
    fix: 'Use another name for the key.',
  },
  'broken-character': {
    document: 'either',
    severity: 'error',
    why: 'Half a character, or an invisible zero, cannot be stored or shown.',
    fix: 'Type the text again at this place, or take the \\u escape out.',
  },
  unreadable: {
    document: 'either',
    severity: 'error',
    why: 'Something in the object could not be read, so nothing can be said about it.',
    fix: 'Hand in plain data, as JSON.parse gives it.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
