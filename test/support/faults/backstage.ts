// `greenroom serve` as a process with one flow, and a recruiter who reads what it stores.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { createTestDatabase, hasPostgres } from '../postgres.ts';
import { adminKey, Recruiter } from '../recruiter.ts';
import { startServer, type ServerProcess } from '../server-process.ts';

/** A running server with one flow. */
export interface Backstage {
  readonly server: ServerProcess;
  readonly recruiter: Recruiter;
  /** Ends it, and removes what it wrote. */
  close(): Promise<void>;
}

/** Where the server keeps its rows. Without a choice: PostgreSQL where it answers. */
export type StoreKind = 'pglite' | 'postgres';

/** Starts `greenroom serve` with one flow. */
export async function openBackstage(flow: Flow, store?: StoreKind): Promise<Backstage> {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-faults-'));
  const isPostgres = store === 'postgres' || (store === undefined && (await hasPostgres()));
  const database = isPostgres ? await createTestDatabase() : undefined;
  const flows = join(folder, 'flows');
  await mkdir(flows);
  await writeFile(join(flows, `${flow.id}.flow.json`), JSON.stringify(flow));
  const server = await startServer({
    flows,
    data: join(folder, 'data'),
    ...(database && { databaseUrl: database.url }),
    env: { GREENROOM_ADMIN_KEY: adminKey },
  }).catch(async (error: unknown) => {
    await Promise.all([database?.drop(), rm(folder, { recursive: true, force: true })]);
    throw error;
  });
  return {
    server,
    recruiter: new Recruiter(server.origin),
    async close() {
      await server.stop();
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
