/** The built script tag: `/greenroom.js`, and the files of its version that may be kept for ever. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { staticFiles, type StaticFiles } from './static-files.ts';

/**
 * Serves what `npm run build` put into `dist/browser`; undefined where nothing was built.
 *
 * @example const bundle = await browserBundle();
 */
export async function browserBundle(folder = builtFolder()): Promise<StaticFiles | undefined> {
  if (folder === undefined) return undefined;
  // The script's own address never changes, so that a new release reaches every page within minutes.
  const script = await staticFiles(folder, { mount: '/', cacheControl: 'public, max-age=300', isPublic: true });
  const versions = await staticFiles(folder, {
    mount: '/greenroom/',
    cacheControl: 'public, max-age=31536000, immutable',
    isPublic: true,
  });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/greenroom.js' || pathname === '/greenroom.js.map') return script(request);
    return versions(request);
  };
}

/** Beside the compiled modules, or in `dist` where the sources run uncompiled. */
function builtFolder(): string | undefined {
  const here = resolve(import.meta.dirname, '../..');
  return [join(here, 'browser'), resolve(here, '../dist/browser')].find((folder) =>
    existsSync(join(folder, 'greenroom.js')),
  );
}
