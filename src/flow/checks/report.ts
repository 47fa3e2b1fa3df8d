/** How the checks across a whole document report what they find. */
import type { Problem } from '../../errors/index.ts';
import { documentPath, type Place } from '../document-path.ts';
import { shown } from '../shown.ts';

/** Takes one finding. */
export type Report = (place: Place, code: string, message: string, more?: Finding) => void;

/** What a finding may say beside its sentence. */
interface Finding {
  /** The offending value; shown as JSON. */
  readonly received?: unknown;
  readonly expected?: string;
  readonly fix?: string | undefined;
}

/** A list and the function that adds to it. */
export function reporter(): { problems: Problem[]; report: Report } {
  const problems: Problem[] = [];
  const report: Report = (place, code, message, { received, expected, fix } = {}) => {
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
