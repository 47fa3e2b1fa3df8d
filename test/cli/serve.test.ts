// `greenroom serve`, in this process, on a real port and the embedded database.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { listen } from '../../src/server/node/listen.ts';
import { fakeIo, type FakeIo } from './fake-io.ts';

const flow = (title: string) => ({
  schemaVersion: 1,
  id: 'night-porter',
  locale: 'en',
  brand: { name: 'Northwind' },
  role: { title },
  stages: [
    {
      id: 'apply',
      type: 'form',
      pages: [{ id: 'one', questions: [{ id: 'nights', type: 'yes-no', label: 'Can you work nights?' }] }],
    },
  ],
});
let base: string;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'greenroom-serve-'));
  await mkdir(join(base, 'flows'));
  await mkdir(join(base, 'site'));
  await writeFile(join(base, 'site/index.html'), 'Careers');
  await writeFlow('Night porter');
});
after(() => rm(base, { recursive: true, force: true }));

const writeFlow = (title: string) => writeFile(join(base, 'flows/a.flow.json'), JSON.stringify(flow(title)));
const args = (...more: string[]) => [
  'serve',
  '--flows',
  join(base, 'flows'),
  '--data',
  join(base, 'data'),
  '--port',
  '0',
  ...more,
];

/** Serves until `use` is done; checks that the command then ends well. */
async function serving(io: FakeIo, argv: string[], use: (origin: string) => Promise<void>): Promise<void> {
  const ended = run(argv, io);
  const ready = io.line(/^Greenroom is ready on (http:\/\/\S+)$/m);
  const started = await Promise.race([ready, ended]);
  if (typeof started === 'number') assert.fail(`It ended with ${started}: ${io.printed.err}`);
  await use(started[1] ?? '');
  io.stop();
  assert.equal(await ended, 0);
}

/** Runs a command that must not start; gives what it printed on standard error. */
async function refused(argv: string[], exitCode: number, env: Record<string, string> = {}): Promise<string> {
  const io = fakeIo({ env });
  assert.equal(await run(argv, io), exitCode);
  assert.doesNotMatch(io.printed.out, /ready/);
  return io.printed.err;
}

describe('greenroom serve', () => {
  it('answers where it says, without the recruiter’s routes when there is no key, until it is stopped', async () => {
    const io = fakeIo();
    let address = '';
    await serving(io, args('--site', join(base, 'site')), async (origin) => {
      address = origin;
      assert.match(io.printed.out, /GREENROOM_ADMIN_KEY is not set: the recruiter’s routes are off\./);
      assert.match(io.printed.out, /night-porter: version 1, published now\n/);
      assert.equal((await fetch(`${origin}/readyz`)).status, 200);
      const answer = (await (await fetch(`${origin}/v1/flows/night-porter`)).json()) as { role: { title: string } };
      assert.equal(answer.role.title, 'Night porter');
      assert.equal((await fetch(`${origin}/v1/admin/flows`, { headers: { Authorization: 'Bearer x' } })).status, 503);
      assert.equal(await (await fetch(`${origin}/`)).text(), 'Careers');
      assert.equal((await fetch(`${origin}/flows/a.flow.json`)).status, 404);
    });
    await assert.rejects(fetch(address));
    assert.equal(existsSync(join(base, 'data/greenroom.lock')), false);
  });

  it('publishes a flow again only where it changed', async () => {
    const key = { env: { GREENROOM_ADMIN_KEY: 'the-key' } };
    const same = fakeIo(key);
    await serving(same, args(), async (origin) => {
      assert.match(same.printed.out, /night-porter: version 1\n/);
      assert.doesNotMatch(same.printed.out, /GREENROOM_ADMIN_KEY/);
      const list = await fetch(`${origin}/v1/admin/flows`, { headers: { Authorization: 'Bearer the-key' } });
      assert.equal(list.status, 200);
    });
    await writeFlow('Night porter (m/f/d)');
    const changed = fakeIo(key);
    await serving(changed, args(), async () =>
      assert.match(changed.printed.out, /night-porter: version 2, published now\n/),
    );
  });

  it('keeps what was stored for its next start', async () => {
    let token = '';
    const open = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
    await serving(fakeIo(), args(), async (origin) => {
      const opened = (await (await fetch(`${origin}/v1/flows/night-porter/sessions`, open)).json()) as {
        token: string;
      };
      token = opened.token;
    });
    const io = fakeIo();
    await serving(io, args(), async (origin) => {
      const read = await fetch(`${origin}/v1/session`, { headers: { Authorization: `Bearer ${token}` } });
      assert.equal(read.status, 200);
    });
    assert.equal(io.printed.err, '');
  });

  it('starts nothing when a document does not hold, and says what is wrong', async () => {
    const folder = join(base, 'bad');
    await mkdir(folder);
    await writeFile(join(folder, 'a.flow.json'), JSON.stringify({ ...flow('x'), locale: 5, rolle: {} }));
    const data = join(base, 'unused');
    const said = await refused(['serve', '--flows', folder, '--data', data, '--port', '0'], 1);
    assert.match(said, /a\.flow\.json:1:40: locale\n(.*\n)* +Found: 5\n/);
    assert.match(said, /a\.flow\.json:1:\d+: rolle\n(.*\n)*.*"role"/);
    assert.match(said, /problems: nothing was started\.\n$/);
    assert.equal(existsSync(data), false);
  });

  it('serves colours and links that the widget mends, and says so', async () => {
    const folder = join(base, 'pale');
    await mkdir(folder);
    const pale = flow('Night porter');
    const document = {
      ...pale,
      brand: { ...pale.brand, theme: { accent: '#ffe14d' } },
      landing: { welcome: '[Look](javascript:alert(1))' },
    };
    await writeFile(join(folder, 'a.flow.json'), JSON.stringify(document));
    const io = fakeIo();
    await serving(io, ['serve', '--flows', folder, '--data', join(base, 'pale-data'), '--port', '0'], async () => {
      assert.match(io.printed.err, /brand\.theme\.accent\n(.*\n)* +Code: low-contrast\n/);
      assert.match(io.printed.err, /landing\.welcome\n(.*\n)* +Code: unsafe-link\n/);
      assert.match(io.printed.err, /2 errors: served all the same\.\n$/);
    });
  });

  it('serves rules that exclude each other, and says so', async () => {
    const folder = join(base, 'idle');
    await mkdir(folder);
    await writeFile(join(folder, 'a.flow.json'), JSON.stringify(flow('Night porter')));
    const dealbreakers = [true, false].map((value) => ({ id: `is-${value}`, question: 'nights', op: 'is', value }));
    const backstage = { schemaVersion: 1, flow: 'night-porter', stages: { apply: { dealbreakers } } };
    await writeFile(join(folder, 'a.backstage.json'), JSON.stringify(backstage));
    const io = fakeIo();
    await serving(io, ['serve', '--flows', folder, '--data', join(base, 'idle-data'), '--port', '0'], async () => {
      assert.match(io.printed.err, /Nobody can meet both "is-true" .* and "is-false" .* on "Can you work nights\?"\n/);
      assert.match(io.printed.err, /1 error: served all the same\.\n$/);
      assert.match(io.printed.out, /2 warnings: greenroom check/);
    });
  });

  it('says in one line why it cannot start', async () => {
    const taken = await listen(() => new Response(''), { host: '127.0.0.1', port: 0 });
    const port = new URL(taken.origin).port;
    const file = join(base, 'file');
    await writeFile(file, '');
    const url = 'postgres://someone:secret-word@127.0.0.1:1/none';
    const cases: [string[], RegExp][] = [
      [args('--port', port), new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use\\. .*\\n$`)],
      [args('--data', join(file, 'data')), /^The data folder .* cannot be written \(ENOTDIR\)\.\n$/],
      [args('--database-url', url), /^The database does not answer \(ECONNREFUSED\)\.\n$/],
      [args('--site', join(base, 'none')), /^The site's folder .*none cannot be read \(ENOENT\)\.\n$/],
      [args('--flows', join(base, 'site')), /^There is no NAME\.flow\.json in .*site\.\n$/],
    ];
    for (const [argv, line] of cases) assert.match(await refused(argv, 1), line);
    await taken.stop();
  });

  it('refuses settings that cannot be meant, and repeats no password', async () => {
    assert.match(await refused(args('--port', '99999'), 2), /^--port takes a number from 0 to 65535, not "99999"\.\n$/);
    assert.match(await refused(args('--flow', 'x'), 2), /no option --flow; did you mean "--flows"\?/);
    const said = await refused(args('--database-url', 'mysql://someone:secret-word@db/none'), 2);
    assert.match(said, /postgres:\/\//);
    assert.doesNotMatch(said, /secret-word/);
    assert.match(
      await refused(args(), 2, { GREENROOM_PUBLIC_URL: 'http://example.com' }),
      /^GREENROOM_PUBLIC_URL must be an https address/,
    );
  });
});
