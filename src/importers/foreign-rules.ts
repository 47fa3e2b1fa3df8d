/** Conditions and knock-outs of a source that its documentation does not describe: none is guessed, all are listed. */
import type { ImportLog } from './import-result.ts';

const names =
  /^(conditions?|depend|visib|parent|logic|show_?if|knock|disqualif|reject|auto_?(reject|disqualif)|expected|correct|preferred_answer)/i;

/** Puts every key of a question that looks like a rule and says something on the report. */
export function logForeignRules(
  question: Readonly<Record<string, unknown>>,
  path: string,
  label: string,
  log: ImportLog,
): void {
  for (const [key, value] of Object.entries(question)) {
    if (!names.test(key) || isEmpty(value)) continue;
    const shown = JSON.stringify(value).slice(0, 200);
    log.drop(
      `${path}.${key}`,
      label,
      `A rule of the source, which enforces nothing here: ${shown}. Add it by hand if you want it`,
    );
  }
}

function isEmpty(value: unknown): boolean {
  return value == null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}
