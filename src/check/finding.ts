/** One finding of `greenroom check`. */
import type { DocumentCodeRow } from '../errors/documents/code-row.ts';
import { documentCodes, type DocumentCode, type DocumentProblem } from '../errors/documents/codes.ts';
import type { Report as ReportOf } from '../flow/checks/report.ts';

/** An error keeps a document from being served; a warning does not. */
type Severity = 'error' | 'warning';

/** Takes one finding of any severity: the table of codes knows which. */
export type Report = ReportOf<DocumentCode>;

/** A problem of a document, with the file it is in, why it matters and how to mend it. */
export interface Finding extends DocumentProblem {
  readonly severity: Severity;
  readonly file: string;
  readonly why: string;
  readonly fix: string;
  /** Where the path is written in the file, counted from 1; a missing part has the place of what it is missing in. */
  readonly line?: number;
  readonly column?: number;
}

/** The same problems as findings of a file: the table of codes says what they do not say themselves. */
export function findings(problems: readonly DocumentProblem[], file: string): Finding[] {
  return problems.map(({ path, code, message, received, expected, fix }) => {
    const row = documentCodes[code];
    return {
      severity: row.severity,
      code,
      file,
      path,
      message,
      ...(received !== undefined && { received }),
      ...(expected !== undefined && { expected }),
      why: row.why,
      fix: fix === undefined ? row.fix : asSentence(fix),
    };
  });
}

/** Cures are said alone here; elsewhere they end a longer sentence. */
function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]"?$/.test(text) ? '' : '.'}`;
}

/** One finding about a file or about two of them. */
export function finding(file: string, problem: DocumentProblem): Finding[] {
  return findings([problem], file);
}

/** True for a finding with which its document cannot be served. */
export function stopsServing({ code, severity }: Finding): boolean {
  const row: DocumentCodeRow = documentCodes[code];
  return severity === 'error' && row.isServed !== true;
}
