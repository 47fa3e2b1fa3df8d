// Complete applications a second on PostgreSQL, over HTTP, against bare inserts through the same driver.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, hasPostgres } from '../../test/support/postgres.ts';
import { startServer } from '../../test/support/server-process.ts';
import { applyOnce, firstDraft } from './application.ts';
import { writeDemoFlows } from './pages.ts';
import { median, printTable } from './table.ts';

const inFlight = 16;
const rounds = 3;
const secondsEach = 5;

/** Prints applications and inserts a second, and how many inserts one application costs. Needs PostgreSQL. */
export async function benchServer(): Promise<void> {
  if (!(await hasPostgres())) {
    console.log('\nThe server is measured on PostgreSQL, and none answers: set DATABASE_URL.');
    return;
  }
  const database = await createTestDatabase();
  const scratch = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  writeFormOnlyFlow(scratch);
  const server = await startServer({ flows: scratch, data: join(scratch, 'data'), databaseUrl: database.url });
  try {
    await pool.query('create table bare_insert (id uuid primary key default gen_random_uuid(), body jsonb not null)');
    const insert = () => pool.query('insert into bare_insert (body) values ($1)', [JSON.stringify(firstDraft)]);
    const apply = () => applyOnce(server.origin, flowId);
    await perSecond(apply, 2);
    await perSecond(insert, 1);
    const applications: number[] = [];
    const inserts: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      applications.push(await perSecond(apply, secondsEach));
      inserts.push(await perSecond(insert, secondsEach));
    }
    print(median(applications), median(inserts));
  } finally {
    await pool.end();
    await server.stop();
    await database.drop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const flowId = 'warehouse-associate';

function print(applications: number, inserts: number): void {
  printTable(
    `Server on PostgreSQL, ${inFlight} at a time; median of ${rounds} rounds of ${secondsEach} s (client on the same machine)`,
    ['what', 'a second', 'ratio'],
    [
      ['complete applications (session, two drafts, submit, status)', applications.toFixed(1), '1'],
      ['bare inserts through the same driver', inserts.toFixed(1), (inserts / applications).toFixed(1)],
    ],
  );
}

/** The demo's warehouse role with its form alone, so that the five calls are a whole application. */
function writeFormOnlyFlow(folder: string): void {
  writeDemoFlows(folder, 'http://127.0.0.1:4173');
  const file = join(folder, `${flowId}.flow.json`);
  const flow = JSON.parse(readFileSync(file, 'utf8')) as { stages: { type: string }[] };
  writeFileSync(file, JSON.stringify({ ...flow, stages: flow.stages.filter(({ type }) => type === 'form') }));
}

/** How often the work ends in a second, `inFlight` under way at any time. */
async function perSecond(work: () => Promise<unknown>, seconds: number): Promise<number> {
  const start = performance.now();
  const end = start + seconds * 1000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return (done * 1000) / (performance.now() - start);
}
