// The reference page of everything that `greenroom check` finds, one heading and so one anchor per code.
import { documentCodes } from '../src/errors/documents/codes.ts';
import type { DocumentCodeRow } from '../src/errors/documents/code-row.ts';

const sections: Record<DocumentCodeRow['document'], string> = {
  file: 'In any file',
  either: 'In a flow or a backstage',
  flow: 'In a flow',
  backstage: 'In a backstage',
};

/** What the page says before its codes. */
export const checkIntro = [
  '`greenroom check FILE…` prints each with its place, what was found there, why it matters and how to mend it;',
  '`--format json` gives the same to programs as `{ ok, problems: { severity, code, file, path, message, why, fix }[] }`.',
  'The command ends with 1 where there is an error, with 0 where there are warnings or nothing, with 2 where it is used wrongly.',
  'An error keeps a document from being served, but for those that are errors of the check alone; a warning never does.',
  'Codes stay the same from version to version.',
].join('\n');

/** A section per document, with a heading per code. */
export function checkSections(): string[] {
  return Object.entries(sections).map(([document, title]) => {
    const rows = Object.entries(documentCodes).filter(([, row]) => row.document === document);
    return [`## ${title}\n`, ...rows.map(([code, row]) => entry(code, row))].join('\n');
  });
}

function entry(code: string, { severity, isServed, why, fix }: DocumentCodeRow): string {
  const kind = severity === 'warning' ? 'Warning.' : isServed ? 'Error of the check alone.' : 'Error.';
  return `### ${code}\n\n**${kind}** ${why}\n\nTo mend it: ${fix}\n`;
}
