/** How the checks across a whole document report what they find: by a code of the table, never one of their own. */
import type { DocumentCode, DocumentErrorCode, DocumentProblem, DocumentWarningCode } from '../../errors/index.ts';
import { documentPath, type Place } from '../document-path.ts';
import { shown } from '../shown.ts';

/** Takes one error. */
export type Report<Code extends DocumentCode = DocumentErrorCode> = (
  place: Place,
  code: Code,
  message: string,
  more?: Finding,
) => void;

/** Takes one warning: what works but is probably not meant. */
export type Warn = Report<DocumentWarningCode>;

/** What a finding may say beside its sentence. */
interface Finding {
  /** The offending value; shown as JSON. */
  readonly received?: unknown;
  readonly expected?: string;
  /** How to mend it, where more is known than the table says. */
  readonly fix?: string | undefined;
}

/** A list and the function that adds to it. */
export function reporter<Code extends DocumentCode = DocumentErrorCode>(): {
  problems: DocumentProblem<Code>[];
  report: Report<Code>;
} {
  const problems: DocumentProblem<Code>[] = [];
  const report: Report<Code> = (place, code, message, { received, expected, fix } = {}) => {
    problems.push({
      path: documentPath(place),
      code,
      message,
      ...(received !== undefined && { received: shown(received) }),
      ...(expected !== undefined && { expected }),
      ...(fix !== undefined && { fix }),
    });
  };
  return { problems, report };
}
