// The lock that keeps two processes from writing one data folder.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, beforeEach, describe, it } from 'node:test';
import { lockFolder } from '../../../src/server/node/folder-lock.ts';
import { processStart } from '../../../src/server/node/process-identity.ts';

const folders: string[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-lock-'));
  folders.push(folder);
});
after(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

const lockPath = () => join(folder, 'greenroom.lock');
const module = pathToFileURL(join(import.meta.dirname, '../../../src/server/node/folder-lock.ts')).href;

/** A process that takes the lock, says so, and keeps it until it is killed. */
async function holdInChild(): Promise<ChildProcess> {
  const script = `import { lockFolder } from ${JSON.stringify(module)}; lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

const inUse = (by: RegExp) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'unavailable' && by.test(error.message);

describe('the lock of a data folder', () => {
  it('is refused while this process holds it, and free again after its release', () => {
    const first = lockFolder(folder);
    assert.throws(() => lockFolder(folder), inUse(new RegExp(`process ${process.pid}\\b`)));
    first.release();
    lockFolder(folder).release();
  });

  it('names the other process that holds it, and is taken over once that process was killed', async () => {
    const child = await holdInChild();
    assert.throws(() => lockFolder(folder), inUse(new RegExp(`process ${child.pid}\\b`)));
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFolder(folder).release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('is taken over when its number now belongs to a process that started at another time', async () => {
    await writeFile(lockPath(), JSON.stringify({ pid: process.pid, start: 'long ago', host: hostname(), nonce: 'x' }));
    lockFolder(folder).release();
  });

  it('is taken over when it cannot be read', async () => {
    await writeFile(lockPath(), '{"pid":');
    lockFolder(folder).release();
  });

  it('held on another machine counts while it was heard of lately, and not after', async () => {
    await writeFile(lockPath(), JSON.stringify({ pid: 1, host: 'another-machine', nonce: 'x' }));
    assert.throws(() => lockFolder(folder), inUse(/another-machine/));
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(lockPath(), aMinuteAgo, aMinuteAgo);
    lockFolder(folder).release();
  });

  it('released late does not remove the lock of whoever took it over', async () => {
    const old = lockFolder(folder);
    const other = JSON.stringify({ pid: 1, host: 'another-machine', nonce: 'other' });
    await writeFile(lockPath(), other);
    old.release();
    assert.equal(await readFile(lockPath(), 'utf8'), other);
  });

  it('abandoned is taken over by one of several processes that start at once', async () => {
    await writeFile(lockPath(), JSON.stringify({ pid: 2 ** 30, start: 'gone', host: hostname(), nonce: 'x' }));
    const script = `
      import { lockFolder } from ${JSON.stringify(module)};
      process.stdin.once('data', () => {
        try { lockFolder(process.argv[1]); console.log('held'); } catch (error) { console.log(error.code); }
      });
      console.log('ready');`;
    const children = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, folder], {
        stdio: ['pipe', 'pipe', 'inherit'],
      }),
    );
    await Promise.all(children.map((child) => once(child.stdout, 'data')));
    const answers = children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim());
    for (const child of children) child.stdin.write('go\n');
    const said = await Promise.all(answers);
    for (const child of children) child.kill('SIGKILL');
    assert.deepEqual(said.toSorted(), ['held', 'unavailable', 'unavailable']);
  });
});

describe('the start of a process', () => {
  it('is the same every time, and unknown for a number that nobody has', () => {
    assert.equal(processStart(process.pid), processStart(process.pid));
    assert.notEqual(processStart(process.pid), undefined);
    assert.equal(processStart(2 ** 30), undefined);
  });
});
