/** What every importer hands back: both documents, and an honest list of what is missing in them. */
import type { Backstage } from '../backstage/schema/backstage.ts';
import type { Flow } from '../flow/schema/flow.ts';

/** Something of the source that the documents do not hold, or not as it was. */
export interface NotCarried {
  /** Where in the source: `questions[4].fields[0]`. */
  path: string;
  /** What people call it: the question's label. */
  label: string;
  /** One sentence: why, and what to do about it. */
  reason: string;
}

/** One field of the source that is in the flow: what the source calls it, and where its answer is now. */
export interface CarriedField {
  /** Where in the source: `questions[4].fields[0]`. */
  path: string;
  /** The name that the source wants the answer back under, exactly as it has it: `question_123[]`. */
  field: string;
  /** A question's id, `name`, `email` or `phone` of the identity, or a notice's id. */
  question: string;
}

/** What an import brought over. */
export interface ImportReport {
  /** The name of the importer. */
  source: string;
  /** How many questions of the source are in the flow. */
  carried: number;
  notCarried: NotCarried[];
  /** Every field that was carried over, for the way back. */
  fields: CarriedField[];
}

/** Two documents that pass `parseFlow` and `parseBackstage`, every rule switched off, and the report. */
export interface ImportResult {
  flow: Flow;
  backstage: Backstage;
  report: ImportReport;
}

/** Collects the report while an importer works. */
export interface ImportLog {
  /** Counts one question of the source, and keeps the way back to each of its fields. */
  carry(...fields: CarriedField[]): void;
  drop(path: string, label: string, reason: string): void;
}

/** A log and the report that it fills. */
export function createImportLog(source: string): ImportLog & { readonly report: ImportReport } {
  const report: ImportReport = { source, carried: 0, notCarried: [], fields: [] };
  return {
    report,
    carry: (...fields) => {
      report.carried += 1;
      report.fields.push(...fields);
    },
    drop: (path, label, reason) => {
      report.notCarried.push({ path, label: label || '?', reason });
    },
  };
}
