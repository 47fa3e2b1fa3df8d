/** The files that `greenroom serve` hands out beside the API: the script, and a folder of pages. */
import { browserBundle } from '../server/node/browser-bundle.ts';
import { staticFiles, type StaticFiles } from '../server/node/static-files.ts';
import { CommandError } from './io.ts';

/** What is served where no route of the API answers. */
export interface Site {
  files: StaticFiles;
  /** False in a checkout that was never built. */
  hasScript: boolean;
}

/**
 * Lists the script's files and, where one is given, a folder of pages.
 *
 * @throws CommandError where the folder cannot be read.
 */
export async function openSite(folder: string | undefined): Promise<Site> {
  const bundle = await browserBundle();
  const pages = folder === undefined ? undefined : await openPages(folder);
  return {
    files: async (request) => (await bundle?.(request)) ?? (await pages?.(request)),
    hasScript: bundle !== undefined,
  };
}

async function openPages(folder: string): Promise<StaticFiles> {
  try {
    return await staticFiles(folder, { mount: '/', cacheControl: 'no-cache', index: 'index.html' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CommandError(`The site's folder ${folder} cannot be read (${code}).`);
  }
}
