// Writes the typed demo documents (demo/flows/NAME.flow.ts and NAME.backstage.ts) as the JSON that `greenroom serve --flows`
// reads. Usage: tsx scripts/demo-flows.ts [OUT_DIR]. GREENROOM_DEMO_ORIGIN is where the demo's own pictures will be.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'demo', 'flows');
const target = resolve(process.argv[2] ?? join(root, '.greenroom', 'flows'));

const written = new Set<string>();
mkdirSync(target, { recursive: true });
for (const file of readdirSync(source)) {
  const kind = /\.(flow|backstage)\.ts$/.exec(file)?.[1];
  if (!kind) continue;
  const module = (await import(pathToFileURL(join(source, file)).href)) as { [name: string]: unknown };
  const name = file.replace(/\.ts$/, '.json');
  if (module[kind] === undefined) throw new Error(`demo/flows/${file} exports no \`${kind}\`.`);
  writeFileSync(join(target, name), `${JSON.stringify(module[kind], null, 2)}\n`);
  written.add(name);
}
// A demo that was renamed must not be served under its old name too.
for (const file of readdirSync(target)) if (!written.has(file)) rmSync(join(target, file), { recursive: true });
