// The command as a process: signals and exit codes, which only a process has.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';

const main = resolve(import.meta.dirname, '../../src/cli/main.ts');
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-main-'));
});
after(() => rm(folder, { recursive: true, force: true }));

function start(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the greenroom process', () => {
  it('ends a server in order when it is asked to', async () => {
    const server = start('serve', '--data', folder, '--port', '0');
    const exit = once(server, 'exit');
    for await (const line of createInterface({ input: server.stdout })) {
      const origin = /^Greenroom is ready on (\S+)$/.exec(line)?.[1];
      if (!origin) continue;
      assert.equal((await fetch(`${origin}/healthz`)).status, 200);
      server.kill('SIGTERM');
    }
    assert.deepEqual(await exit, [0, null]);
    assert.equal(existsSync(join(folder, 'greenroom.lock')), false);
  });

  it('ends with the command’s exit code', async () => {
    for (const [args, code] of [
      [['--version'], 0],
      [['check', 'none.flow.json'], 1],
      [['serv'], 2],
    ] as const) {
      const child = start(...args);
      child.stdout.resume();
      child.stderr.resume();
      assert.deepEqual(await once(child, 'exit'), [code, null]);
    }
  });
});
