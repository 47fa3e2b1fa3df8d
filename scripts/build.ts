// Makes dist/: modules and types for npm (tsc), the JSON Schemas, then the script-tag bundle (scripts/bundle.ts).
// Everything is made beside dist/ and moved there at the end, so that a build that fails leaves the last good one in
// place. Run by scripts/setup.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { backstageJsonSchema } from '../src/backstage/json-schema.ts';
import { flowJsonSchema } from '../src/flow/json-schema.ts';
import { bundle } from './bundle.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const fresh = join(root, `dist.new-${process.pid}`);
const old = join(root, `dist.old-${process.pid}`);

try {
  if (emitModules()) {
    emitSchemas();
    await emitBundle();
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } else {
    console.error('The build stopped: the sources have the type errors above.');
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
  rmSync(old, { recursive: true, force: true });
}

function emitModules(): boolean {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', fresh];
  // The compiler's report goes to stderr: `greenroom … --format json` may build first, and its stdout is read by programs.
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

/** The JSON Schemas that editors and other languages read: `greenroom/flow.schema.json` and its backstage. */
function emitSchemas(): void {
  for (const [name, schema] of Object.entries({ flow: flowJsonSchema(), backstage: backstageJsonSchema() }))
    writeFileSync(join(fresh, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

async function emitBundle(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const manifest = await bundle({
    widget: join(root, 'src/embed/widget.ts'),
    loader: join(root, 'src/embed/greenroom.ts'),
    outDir: join(fresh, 'browser'),
    version,
  });
  const first = [manifest.loader, manifest.entry, ...manifest.preload];
  const sizes = first.map((file) => manifest.files[file]?.brotli ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.error(`dist/browser: ${Object.keys(manifest.files).length} scripts; ${total} bytes (Brotli) at the start.`);
}
