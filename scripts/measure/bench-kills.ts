// `npm run bench -- kills [count] [seed]`: the browser and the server are killed (SIGKILL) at moments that a seed chooses.
import { killServers } from '../../test/support/faults/server-kills.ts';
import { killTabs } from '../../test/support/faults/tab-kills.ts';
import { hasPostgres } from '../../test/support/postgres.ts';
import { printTable } from './table.ts';

/** Prints what each kind of kill has cost. Fails the process where more was lost than half a second of typing. */
export async function benchKills(count = 100, seed = 1): Promise<void> {
  const tabs = await killTabs(count, seed);
  const rows = [['browser', String(tabs.kills), `${tabs.mostLostMs} ms of typing`, '≤ 500 ms, nothing else']];
  const problems = tabs.problems.map((problem) => `browser: ${problem}`);
  for (const store of (await hasPostgres()) ? (['pglite', 'postgres'] as const) : (['pglite'] as const)) {
    const server = await killServers(count, seed, store);
    const lost = `${server.problems.length} of ${server.acknowledged} writes`;
    rows.push([`server on ${store}`, String(server.kills), lost, 'none']);
    problems.push(...server.problems.map((problem) => `server on ${store}: ${problem}`));
  }
  for (const problem of problems) console.log(problem);
  printTable(`Killed without a goodbye, seed ${seed}`, ['what', 'kills', 'most lost', 'goal'], rows);
  if (problems.length > 0) process.exitCode = 1;
}
