// What package.json offers is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { it } from 'node:test';

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  exports: { [name: string]: string | { types: string; default: string } };
  bin: { [name: string]: string };
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

for (const [name, target] of Object.entries(manifest.exports)) {
  if (typeof target === 'string') continue;
  it(`greenroom${name.slice(1)} has a module, its types, and the source of both`, () => {
    const source = target.default.replace('./dist/', './src/').replace(/\.js$/, '.ts');
    for (const file of [source, target.default, target.types])
      assert.ok(existsSync(join(root, file)), `There is no ${file}.`);
  });
}

it('the command is there', () => {
  for (const file of Object.values(manifest.bin)) assert.ok(existsSync(join(root, file)), `There is no ${file}.`);
});
