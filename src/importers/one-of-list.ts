/** A list of jobs where one was wanted: the first is taken, and the report names the others. */
import type * as z from 'zod';
import { labelText } from './clean-text.ts';
import type { ImportLog } from './import-result.ts';
import { readSource } from './read-source.ts';

/** A job as it was read, and the place it stands at: `data`, `jobs[0]`. */
export interface PlacedJob<T> {
  readonly value: T;
  readonly path: string;
}

/**
 * Reads one job, or each of a list.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readJobs<T>(schema: z.ZodType<T>, within: unknown, path: string, what: string): PlacedJob<T>[] {
  const items = Array.isArray(within)
    ? within.map((item: unknown, at) => ({ item, path: `${path}[${at}]` }))
    : [{ item: within, path }];
  return items.map(({ item, path: place }) => ({ value: readSource(schema, item, what, place), path: place }));
}

/** What a job of a list is known by. */
export interface Listed {
  readonly title: string;
  readonly path: string;
}

/** Puts every job but the first on the report. */
export function logOtherJobs(jobs: readonly Listed[], log: ImportLog): void {
  for (const { title, path } of jobs.slice(1)) {
    log.drop(
      path,
      labelText(title),
      'Another job of the list: an import takes one, the first. Import this one by itself',
    );
  }
}

/** Says that a job came without its form, and where the form is. */
export function logNoForm(path: string, title: string, where: string, log: ImportLog): void {
  log.drop(
    path,
    labelText(title),
    `The job came without its application form; only who the candidate is gets asked. ${where}`,
  );
}
