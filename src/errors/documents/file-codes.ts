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
