// `npm start`: the demo at http://127.0.0.1:4173 (PORT changes it), with whatever set-up a fresh clone still needs.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { root, say, setUp } from './setup.mjs';

const port = process.env.PORT ?? '4173';
const data = join(root, '.greenroom');
const env = { GREENROOM_DEMO_ORIGIN: `http://127.0.0.1:${port}`, ...process.env };

try {
  setUp();
  writeFlows();
  serve();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

function writeFlows() {
  const args = ['--import', 'tsx', 'scripts/demo-flows.ts', join(data, 'flows')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The demo flows could not be written: see above.');
}

function serve() {
  if (!env.GREENROOM_ADMIN_KEY) {
    env.GREENROOM_ADMIN_KEY = randomBytes(24).toString('base64url');
    say(`The recruiter's key of this run: GREENROOM_ADMIN_KEY=${env.GREENROOM_ADMIN_KEY}`);
  }
  const folders = ['--flows', join(data, 'flows'), '--data', join(data, 'data'), '--site', join(root, 'demo', 'site')];
  const args = [join(root, 'dist', 'cli', 'main.js'), 'serve', ...folders, '--port', port];
  const server = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM'];
  for (const signal of signals) process.on(signal, () => server.kill(signal));
  server.on('exit', (code, signal) => process.exit(code ?? (signals.includes(signal) ? 0 : 1)));
}
