// The embedded database in a folder: what was acknowledged is there after `kill -9`, and one process at a time uses it.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../../../src/server/node/open-store.ts';

const writer = fileURLToPath(import.meta.resolve('./writer-process.ts'));

/** Resolves once a folder has an entry of that name. */
function appearance(folder: string, name: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!existsSync(join(folder, name))) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(folder, look);
    // It may have come before the watch began.
    look();
  });
}

describe('the embedded database in a folder', () => {
  let base: string;
  before(async () => {
    base = await mkdtemp(join(tmpdir(), 'greenroom-data-'));
  });
  after(() => rm(base, { recursive: true, force: true }));

  const start = (folder: string) =>
    spawn(process.execPath, ['--import', 'tsx', writer, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = async (child: ChildProcess) => {
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };

  it('keeps every acknowledged write of a process that is killed, and refuses a second process before', async () => {
    const folder = join(base, 'killed');
    let sessionId = '';
    let acknowledged = 0;
    for (const until of [25, 60]) {
      const child = start(folder);
      for await (const line of createInterface({ input: child.stdout })) {
        const said = JSON.parse(line) as { session: string; revision: number };
        sessionId = said.session;
        acknowledged = said.revision;
        if (acknowledged === until - 10)
          await assert.rejects(openStore({ dataDir: folder }), {
            code: 'unavailable',
            message: /in use by process \d+/,
          });
        if (acknowledged >= until) break;
      }
      await kill(child);
    }
    const store = await openStore({ dataDir: folder });
    const data = await store.readSession({ id: sessionId });
    assert.ok(acknowledged >= 60);
    assert.ok((data?.stages[0]?.revision ?? 0) >= acknowledged);
    assert.equal(data?.session.version, (data?.stages[0]?.revision ?? 0) + 1);
    await store.close();
    assert.equal(existsSync(join(folder, 'greenroom.lock')), false);
  });

  it('opens after a process was killed while the database was being made', async () => {
    const folder = join(base, 'half-made');
    await mkdir(folder);
    const child = start(folder);
    await appearance(folder, 'db.new');
    await appearance(join(folder, 'db.new'), 'PG_VERSION');
    await kill(child);
    assert.equal(existsSync(join(folder, 'db')), false);
    const store = await openStore({ dataDir: folder });
    await store.ready();
    await store.close();
  });

  it('says in one sentence that it is damaged, and writes nothing over what is left', async () => {
    const folder = join(base, 'damaged');
    await (await openStore({ dataDir: folder })).close();
    const opening = () => openStore({ dataDir: folder });
    const said = { code: 'unavailable', message: /^The embedded database in \S+ is damaged\. [^\n]{1,100}$/ };
    for (const part of ['PG_VERSION', 'global']) {
      await rm(join(folder, 'db', part), { recursive: true });
      const left = (await readdir(join(folder, 'db'))).toSorted();
      await assert.rejects(opening, said);
      assert.deepEqual((await readdir(join(folder, 'db'))).toSorted(), left);
      await writeFile(join(folder, 'db', 'PG_VERSION'), '17\n');
    }
  });

  it('says in one sentence that its folder cannot be made or written', async () => {
    const file = join(base, 'file');
    await writeFile(file, '');
    await assert.rejects(openStore({ dataDir: join(file, 'data') }), {
      code: 'unavailable',
      message: /^The data folder .* cannot be written \(ENOTDIR\)\.$/,
    });
    if (process.getuid?.() === 0) return;
    const closed = join(base, 'closed');
    await openStore({ dataDir: closed }).then((store) => store.close());
    await chmod(closed, 0o500);
    await assert.rejects(openStore({ dataDir: closed }), { code: 'unavailable', message: /cannot be written/ });
  });
});
