// The house stands as it was drawn: one direction, no rings, and the secret boundary is a folder boundary.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { reachable, readImports, readSources, type Import } from './import-graph.ts';
import { againstDirection, importCycles, mutualFolders } from './layers.ts';

const sources = readSources(resolve(import.meta.dirname, '../../src'));
const imports = readImports(sources);
const scriptEntries = [...sources.keys()].filter((file) => file.startsWith('embed/'));
const npmEntries = [...sources.keys()].filter((file) => file === 'elements.ts');

describe('imports of src', () => {
  it('go one way only, types included', () => {
    assert.deepEqual(againstDirection(imports), []);
  });

  it('form no ring of files, types included', () => {
    assert.deepEqual(importCycles(imports), []);
  });

  it('join no two folders both ways', () => {
    assert.deepEqual(mutualFolders(imports), []);
  });

  it('lead from the script tag to no rule and no server, not even on demand', () => {
    assert.deepEqual(secretsReached(scriptEntries, imports), []);
  });

  it('lead from the elements to the server through the local backend alone, on demand', () => {
    const edges = imports.filter((edge) => !isLocalBackendsOwn(edge));
    assert.deepEqual(secretsReached(npmEntries, edges), []);
  });

  it('lead from the script tag to zod on demand at most', () => {
    assert.deepEqual(zodLoaded(scriptEntries, imports), []);
  });
});

describe('the checks of imports', () => {
  const check = (files: { [path: string]: string }) => readImports(new Map(Object.entries(files)));

  it('see an import against the direction, even of a type', () => {
    const edges = check({ 'flow/a.ts': `import type { B } from '../server/b.ts';` });
    assert.deepEqual(againstDirection(edges), ['flow/a.ts imports server/b.ts (type)']);
  });

  it('see a folder that the table does not know', () => {
    assert.equal(againstDirection(check({ 'flow/a.ts': `export * from '../attic/b.ts';` })).length, 1);
  });

  it('let the local backend load the server on demand only', () => {
    assert.deepEqual(againstDirection(check({ 'backends/local.ts': `const s = import('../server/b.ts');` })), []);
    assert.equal(againstDirection(check({ 'backends/local.ts': `import { s } from '../server/b.ts';` })).length, 1);
    assert.equal(againstDirection(check({ 'backends/http/a.ts': `const s = import('../../server/b.ts');` })).length, 1);
  });

  it('see a ring of three files through types and lazy imports', () => {
    const edges = check({
      'flow/a.ts': `import { b } from './b.ts';`,
      'flow/b.ts': `export type C = import('./c.ts').C;`,
      'flow/c.ts': `export const a = () => import('./a.ts');`,
    });
    assert.deepEqual(importCycles(edges), ['flow/a.ts → flow/b.ts → flow/c.ts → flow/a.ts']);
  });

  it('see two folders inside a folder that import each other', () => {
    const edges = check({
      'server/store/a.ts': `import type { B } from '../routes/b.ts';`,
      'server/routes/c.ts': `import { d } from '../store/d.ts';`,
    });
    assert.deepEqual(mutualFolders(edges), ['server/routes → server/store']);
  });

  it('see the rules and zod behind a browser entry, and name the way there', () => {
    const edges = check({
      'embed/widget.ts': `import '../elements/shell/flow.ts';`,
      'elements/shell/flow.ts': `export const load = () => import('../../backstage/decide.ts'); import 'zod/mini';`,
    });
    assert.deepEqual(secretsReached(['embed/widget.ts'], edges), [
      'embed/widget.ts → elements/shell/flow.ts → backstage/decide.ts',
    ]);
    assert.deepEqual(zodLoaded(['embed/widget.ts'], edges), ['embed/widget.ts → elements/shell/flow.ts → zod/mini']);
  });

  it('leave types and lazily loaded parsers alone', () => {
    const edges = check({ 'embed/widget.ts': `import type { Z } from 'zod'; const p = import('zod');` });
    assert.deepEqual(zodLoaded(['embed/widget.ts'], edges), []);
  });
});

/** The one door to the server that a browser may open: in demos, tests and previews, where no real candidate is. */
function isLocalBackendsOwn({ from, kind }: Import): boolean {
  return kind === 'lazy' && from.startsWith('backends/local.ts');
}

function secretsReached(entries: string[], edges: Import[]): string[] {
  const files = reachable(entries, edges, (edge) => edge.kind !== 'type');
  return [...files].filter(([file]) => /^(backstage|server)\//.test(file)).map(([, path]) => path.join(' → '));
}

function zodLoaded(entries: string[], edges: Import[]): string[] {
  const files = reachable(entries, edges, (edge) => edge.kind === 'value');
  return [...files].filter(([file]) => /^zod(\/|$)/.test(file)).map(([, path]) => path.join(' → '));
}
