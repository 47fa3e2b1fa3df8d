/** Codes of findings about a file, before it is known to be a document, and about its place beside other files. */
import type { DocumentCodeRow } from './code-row.ts';

/** The file as a whole. */
export const fileCodes = {
  'not-json': {
    document: 'file',
    severity: 'error',
    why: 'Documents are JSON, and a text that breaks its rules cannot be read at all.',
    fix: 'Open the file at this line and column and look for a missing comma, quote or bracket.',
  },
  'not-utf-8': {
    document: 'file',
    severity: 'error',
    why: 'JSON is written in UTF-8; in any other encoding, accents and other letters come out as wrong ones.',
    fix: 'Save it again with the encoding UTF-8.',
  },
  'byte-order-mark': {
    document: 'file',
    severity: 'error',
    why: 'This invisible first character is no part of JSON, and most programs that read the file would stop at it.',
    fix: 'Save it again as "UTF-8", not as "UTF-8 with BOM"; in PowerShell, use -Encoding utf8NoBOM.',
  },
  'inexact-number': {
    document: 'file',
    severity: 'error',
    why: 'Programs keep about 16 digits of a number, so a longer or larger one changes without a word.',
    fix: 'Put it in double quotes where it is an id, or write a number with fewer digits.',
  },
  'repeated-key': {
    document: 'file',
    severity: 'error',
    why: 'Of two equal keys only the last one counts, so the other value is lost without a word.',
    fix: 'Take one of the two out.',
  },
  'unknown-document': {
    document: 'file',
    severity: 'error',
    why: 'Only flows and backstages can be checked, and this file holds neither.',
    fix: 'Name the file NAME.flow.json or NAME.backstage.json.',
  },
  'flow-missing': {
    document: 'backstage',
    severity: 'error',
    why: 'Rules mean something only together with the questions of their flow.',
    fix: 'Put the flow beside it under the same name, ending in .flow.json.',
  },
} as const satisfies Record<string, DocumentCodeRow>;
