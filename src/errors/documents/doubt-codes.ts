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
    isServed: true,
    why: 'Many people could not read it, and nobody could in the sun.',
    fix: 'Use a darker colour on a light ground, or a lighter one on a dark ground.',
  },
  'many-questions': {
    document: 'flow',
    severity: 'warning',
    why: 'Candidates give up sharply more often beyond 20 questions.',
    fix: 'Keep what decides now and ask the rest later.',
  },
  'many-minutes': {
    document: 'flow',
    severity: 'warning',
    why: 'The longer an application takes, the more good people leave before its end.',
    fix: 'Shorten it to 15 minutes, or make the longest stage optional.',
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
  'no-interface-language': {
    document: 'flow',
    severity: 'warning',
    why: 'Buttons, errors and dates come from the widget, which does not speak this language and falls back to English.',
    fix: 'Leave this language out, or expect a page in two languages.',
  },
  'hard-to-read': {
    document: 'flow',
    severity: 'warning',
    why: 'Many candidates read on a phone, in a hurry, or in a language that is not their first.',
    fix: 'Use shorter sentences and everyday words.',
  },
  'image-without-alt': {
    document: 'flow',
    severity: 'warning',
    why: 'People who cannot see the picture, or whose phone does not load it, get nothing in its place.',
    fix: 'Say in a few words what the picture shows; for a logo, the name on it.',
  },
  'media-without-captions': {
    document: 'flow',
    severity: 'warning',
    why: 'People who cannot hear it, or who watch without sound, learn nothing from it.',
    fix: 'Add the address of captions (a .vtt file), or a transcript.',
  },
  'unsafe-link': {
    document: 'flow',
    severity: 'error',
    isServed: true,
    why: 'Candidates would see the brackets instead of a link, because the address is not safe to open.',
    fix: 'Use a full address that begins with https://, mailto: or tel:.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
