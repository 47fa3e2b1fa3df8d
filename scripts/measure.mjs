// `npm run size` and `npm run bench`: sets up, builds what is out of date, and runs scripts/measure/NAME.ts.
import { spawnSync } from 'node:child_process';
import { root, say, setUp } from './setup.mjs';

const [name, ...args] = process.argv.slice(2);
try {
  setUp();
  const program = ['--import', 'tsx', `scripts/measure/${name}.ts`, ...args];
  process.exitCode = spawnSync(process.execPath, program, { cwd: root, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
