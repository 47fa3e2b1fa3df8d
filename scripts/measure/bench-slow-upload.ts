// `npm run bench -- slow-upload [megabytes] [cuts] [megabits]`: a large file through the widget, on a slow line that is cut.
import { slowUpload } from '../../test/support/faults/slow-upload.ts';
import { printTable } from './table.ts';

const seed = 1;
const thousands = (bytes: number): string => Math.round(bytes / 1000).toLocaleString('en');

/** Prints how much went through the line. Fails the process where the file is another one, or too much was sent twice. */
export async function benchSlowUpload(megabytes = 100, cuts = 20, megabits = 1): Promise<void> {
  const report = await slowUpload({ megabytes, cuts, bitsPerSecond: megabits * 1_000_000, seed });
  for (const problem of report.problems) console.log(problem);
  printTable(
    `A file of ${megabytes} MB at ${megabits} Mbit/s with ${report.cuts} cuts`,
    ['kB in the file', 'kB through the line', 'goal', 'same SHA-256', 'requests', 'seconds'],
    [
      [
        ...[thousands(report.bytes), thousands(report.passed), `≤ ${thousands(report.limit)} (5 % and one chunk)`],
        ...[report.isSame ? 'yes' : 'no', String(report.requests), report.seconds.toFixed(0)],
      ],
    ],
  );
  if (report.problems.length > 0) process.exitCode = 1;
}
