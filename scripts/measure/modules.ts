// Which module takes how many of a bundled script's bytes, read from its source map: where to look when a script is too large.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, resolve } from 'node:path';
import type { BundleManifest } from '../bundle.ts';
import { printTable } from './table.ts';

const folder = resolve(import.meta.dirname, '../../dist/browser');
const smallestShown = 200;

/** Prints the modules of every script whose name begins with one of the given names, such as `core`. */
export function printModules(names: string[]): void {
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as BundleManifest;
  for (const [file, { bytes, brotli }] of Object.entries(files)) {
    if (!names.some((name) => file.slice(file.lastIndexOf('/') + 1).startsWith(name))) continue;
    const modules = [...bytesByModule(file)]
      .filter(([, size]) => size >= smallestShown)
      .toSorted((a, b) => b[1] - a[1]);
    const rows = modules.map(([module, size]) => [module, String(size)]);
    printTable(`${file}: ${bytes} bytes, ${brotli} with Brotli`, ['module', 'bytes'], rows);
  }
}

function bytesByModule(file: string): Map<string, number> {
  const code = readFileSync(join(folder, file), 'utf8');
  const map = new SourceMap(
    JSON.parse(readFileSync(join(folder, `${file}.map`), 'utf8')) as ConstructorParameters<typeof SourceMap>[0],
  );
  const sizes = new Map<string, number>();
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column += 1) {
      const entry = map.findEntry(line, column);
      const module = 'originalSource' in entry ? String(entry.originalSource).replace(/^(\.\.\/)+/, '') : '(glue)';
      sizes.set(module, (sizes.get(module) ?? 0) + 1);
    }
  }
  return sizes;
}
