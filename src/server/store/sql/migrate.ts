/** Brings a database to the tables of this version. Several processes may start at once: one works, the others wait. */
import { GreenroomError } from '../../../errors/index.ts';
import type { RunSql, SqlConnection } from './connection.ts';
import { migrations, type Migration } from './migrations.ts';

/**
 * Creates the schema where it is missing and applies every step that it lacks, all in one transaction.
 *
 * @returns how many steps were applied.
 * @throws GreenroomError `unavailable` where a newer version of Greenroom has been at work, or a step fails.
 * @example await migrate(connection, 'greenroom')
 */
export async function migrate(
  connection: SqlConnection,
  schema: string,
  steps: readonly Migration[] = migrations,
): Promise<number> {
  return connection.transaction(async (run) => {
    await run(`select pg_advisory_xact_lock(hashtext('greenroom migrations'))`);
    // Asked first: "if not exists" wants the right to create even where there is nothing to create.
    const found = await run('select 1 from pg_namespace where nspname = $1', [schema]);
    if (found.length === 0) await run(`create schema "${schema}"`);
    await run(`set local search_path to "${schema}"`);
    const applied = await appliedSteps(run, schema);
    const unknown = [...applied].find((id) => !steps.some((step) => step.id === id));
    if (unknown !== undefined) {
      throw new GreenroomError(
        'unavailable',
        `The database was last used by a newer version of Greenroom (step ${unknown}). Start that version, or a newer one.`,
      );
    }
    const missing = steps.filter((step) => !applied.has(step.id));
    for (const step of missing) {
      await run(step.sql);
      await run('insert into migration (id, name) values ($1, $2)', [String(step.id), step.name]);
    }
    return missing.length;
  });
}

async function appliedSteps(run: RunSql, schema: string): Promise<Set<number>> {
  const found = await run(`select 1 from pg_tables where schemaname = $1 and tablename = 'migration'`, [schema]);
  if (found.length === 0) {
    await run(
      'create table migration (id integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
  }
  const rows = await run('select id from migration');
  return new Set(rows.map((row) => Number(row['id'])));
}
