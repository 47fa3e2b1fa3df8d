// What package.json offers is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { it } from 'node:test';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';

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

for (const [kind, schema] of Object.entries({ flow: flowJsonSchema(), backstage: backstageJsonSchema() })) {
  it(`greenroom/${kind}.schema.json is the JSON Schema that the command prints, under the address it names`, () => {
    const target = manifest.exports[`./${kind}.schema.json`];
    assert.equal(target, `./dist/${kind}.schema.json`);
    assert.deepEqual(JSON.parse(readFileSync(join(root, target), 'utf8')), schema);
    assert.ok(String(schema['$id']).endsWith(`/greenroom/dist/${kind}.schema.json`));
  });
}

it('the command is there', () => {
  for (const file of Object.values(manifest.bin)) assert.ok(existsSync(join(root, file)), `There is no ${file}.`);
});
