// The command line as a whole: what it offers, and what it says to what it does not know.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

async function running(...argv: string[]) {
  const io = fakeIo();
  return { exitCode: await run(argv, io), ...io.printed };
}
const names = ['serve', 'check', 'import', 'schema'];

describe('the command line', () => {
  it('lists its commands, and helps with each', async () => {
    const overview = await running('--help');
    assert.equal(overview.exitCode, 0);
    for (const name of names) {
      assert.match(overview.out, new RegExp(`^  ${name} `, 'm'));
      const help = await running(name, '--help');
      assert.equal(help.exitCode, 0);
      assert.match(help.out, new RegExp(`^greenroom ${name} `));
      assert.equal((await running('help', name)).out, help.out);
    }
    assert.deepEqual(await running(), { ...overview, exitCode: 2 });
  });

  it('names the command that was probably meant', async () => {
    assert.deepEqual(await running('chekc'), {
      exitCode: 2,
      out: '',
      err: 'There is no command chekc; did you mean "check"? See greenroom --help.\n',
    });
    assert.deepEqual(await running('constructor'), {
      exitCode: 2,
      out: '',
      err: 'There is no command constructor. See greenroom --help.\n',
    });
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual(await running('--version'), { exitCode: 0, out: `${version}\n`, err: '' });
  });

  it('ends with 1 and one sentence where a command cannot do its work', async () => {
    assert.deepEqual(await running('import', 'greenhouse', 'none.json'), {
      exitCode: 1,
      out: '',
      err: 'none.json cannot be read: there is nothing under this name (ENOENT).\n',
    });
  });
});
