// `npm run bench -- faults [count] [seed]`: seeded applications on a line that breaks. Every one must end as it was typed.
import { FaultyWorld, type JourneyReport } from '../../test/support/faults/faulty-world.ts';
import { printTable } from './table.ts';

/** As many at a time: each waits most of its time. */
const atATime = 4;

/** Prints how many were stored as typed, each stage once. Fails the process where one was not. */
export async function benchFaults(count = 200, seed = 1): Promise<void> {
  const world = await FaultyWorld.open();
  const seeds = Array.from({ length: count }, (_, index) => seed + index);
  const reports: JourneyReport[] = [];
  const worker = async () => {
    for (let next = seeds.shift(); next !== undefined; next = seeds.shift()) {
      const report = await world.journey(next);
      reports.push(report);
      if (report.problems.length > 0) console.log(storyOf(report));
    }
  };
  try {
    await Promise.all(Array.from({ length: atATime }, worker));
  } finally {
    await world.close();
  }
  const good = reports.filter(({ problems }) => problems.length === 0).length;
  const sum = (of: (report: JourneyReport) => number) => reports.reduce((total, report) => total + of(report), 0);
  printTable(
    `Applications on a line that breaks, seeds ${seed} to ${seed + count - 1}, ${atATime} at a time`,
    ['stored as typed, sent once', 'of', 'faults', 'requests', 'seconds each', 'goal'],
    [
      [
        ...[String(good), String(count), String(sum(({ faults }) => faults)), String(sum(({ requests }) => requests))],
        ...[(sum(({ seconds }) => seconds) / count).toFixed(1), 'all'],
      ],
    ],
  );
  if (good < count) process.exitCode = 1;
}

function storyOf({ seed, problems, story }: JourneyReport): string {
  return `\nSeed ${seed}:\n${problems.map((problem) => `  ${problem}`).join('\n')}\n\n${story}\n`;
}
