// The two pages that are compared: one with the script tag, one written by hand, both from one built server with the
// demo's warehouse role.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { freePort, startServer } from '../../test/support/server-process.ts';

const root = resolve(import.meta.dirname, '../..');

/** The pages, and how to be rid of them. */
export interface ComparedPages {
  widget: string;
  handWritten: string;
  /** Every page's address begins so. */
  origin: string;
  close(): Promise<void>;
}

/** What the start button of both pages says. */
export const startLabel = 'Start my application';

/** Serves both pages from `greenroom serve` on a free port, with an embedded database that is thrown away. */
export async function servePages(): Promise<ComparedPages> {
  const scratch = mkdtempSync(join(tmpdir(), 'greenroom-measure-'));
  const port = await freePort();
  const flows = join(scratch, 'flows');
  writeDemoFlows(flows, `http://127.0.0.1:${port}`);
  const site = join(scratch, 'site');
  cpSync(join(root, 'demo', 'site', 'images'), join(site, 'images'), { recursive: true });
  cpSync(join(root, 'test', 'bench', 'page'), site, { recursive: true });
  compressScripts(site);
  const server = await startServer({ flows, site, port, data: join(scratch, 'data') });
  return {
    widget: `${server.origin}/widget.html`,
    handWritten: `${server.origin}/index.html`,
    origin: server.origin,
    close: async () => {
      await server.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** Writes the demo's flow documents, whose pictures are at `origin`. */
export function writeDemoFlows(folder: string, origin: string): void {
  const args = ['--import', 'tsx', 'scripts/demo-flows.ts', folder];
  const env = { ...process.env, GREENROOM_DEMO_ORIGIN: origin };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The demo flows could not be written.');
}

/** The bundle comes compressed as well as can be; so does the page that it is compared with. */
function compressScripts(site: string): void {
  for (const file of readdirSync(site)) {
    if (/\.(js|html)$/.test(file))
      writeFileSync(join(site, `${file}.br`), brotliCompressSync(readFileSync(join(site, file))));
  }
}
