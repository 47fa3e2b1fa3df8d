/** Codes of findings about what candidates have to be told, and about other ways for those who say no or cannot. */
import type { DocumentCodeRow } from './code-row.ts';

/** What the law or decency wants said before it happens. */
export const noticeCodes = {
  'ai-notice-missing': {
    document: 'either',
    severity: 'warning',
    why: 'People have a right to know when a program talks to them or judges what they say, before it does.',
    fix: 'Add a notice of the kind "ai" with `before` set to this stage.',
  },
  'recording-notice-missing': {
    document: 'flow',
    severity: 'warning',
    why: 'Many states forbid recording a voice or a face before the person has agreed.',
    fix: 'Add a notice of the kind "recording" with `before` set to this stage and consent "required".',
  },
  'texting-notice-missing': {
    document: 'either',
    severity: 'warning',
    why: 'Texts may be sent only to people who have agreed to them, and phone companies block those who send others.',
    fix: 'Add a notice of the kind "texting" with consent "optional" that names you, the purpose, and how to stop.',
  },
  'no-text-way': {
    document: 'flow',
    severity: 'warning',
    why: 'Some people cannot speak, hear or be seen on camera, and about one in fifteen has trouble with the sound.',
    fix: 'Add "text" to the modes, so that everyone can answer in writing.',
  },
  'no-other-way': {
    document: 'flow',
    severity: 'warning',
    why: 'Whoever says no here has nowhere to go, and a consent that nobody can refuse is none.',
    fix: 'Add a mail address or phone number under support, or make the stage optional.',
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
