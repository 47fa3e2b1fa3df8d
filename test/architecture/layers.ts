// Which folder of src may import which: the one direction of the house, as data, and the checks that hold it.
import { posix } from 'node:path';
import type { Import, ImportKind } from './import-graph.ts';

const base = ['elements/base', 'elements/parts.ts', 'i18n', 'theme', 'events'];
const controls = [...base, 'elements/controls', 'errors', 'flow'];
const questions = [...controls, 'elements/questions'];
const stages = [...questions, 'elements/stages', 'controllers', 'contract', 'journey', 'platform'];
const pages = [...stages, 'elements/pages'];
const shell = [...pages, 'elements/shell', 'backends'];

/**
 * What each folder (or file at the top) may import besides itself. `(types)` allows types alone; `(lazy)` allows types
 * and `import()`. A file belongs to the longest name that fits.
 */
const layers: { readonly [place: string]: readonly string[] } = {
  errors: [],
  flow: ['errors'],
  backstage: ['errors', 'flow'],
  contract: ['errors', 'flow'],
  journey: ['errors', 'flow', 'contract'],
  i18n: ['errors', 'flow'],
  theme: ['errors', 'flow'],
  events: ['errors', 'contract'],
  platform: ['errors', 'contract', 'journey (types)'],
  backends: ['errors', 'flow', 'contract'],
  'backends/local.ts': ['backends', 'errors', 'flow', 'contract', 'server (lazy)'],
  controllers: ['errors', 'flow', 'contract', 'journey', 'i18n', 'events', 'platform'],
  'elements/parts.ts': [],
  'elements/part-docs.ts': ['elements/parts.ts'],
  'elements/base': base,
  'elements/controls': controls,
  'elements/questions': questions,
  'elements/stages': stages,
  'elements/pages': pages,
  'elements/shell': shell,
  embed: shell,
  server: ['errors', 'flow', 'backstage', 'contract', 'i18n'],
  importers: ['errors', 'flow', 'backstage'],
  partners: ['errors', 'flow', 'backstage', 'contract', 'importers'],
  check: ['errors', 'flow', 'backstage', 'theme', 'i18n'],
  testing: ['errors', 'contract', 'server'],
  react: ['elements (types)', 'events (types)'],
  cli: ['errors', 'flow', 'backstage', 'contract', 'i18n', 'theme', 'server', 'importers', 'check'],
  'index.ts': ['errors', 'flow', 'backstage', 'contract', 'i18n', 'theme', 'events (types)', 'check', 'importers'],
  'elements.ts': shell,
  'backend.ts': ['errors', 'flow', 'contract', 'backends', 'backends/local.ts'],
  'server.ts': ['errors', 'flow', 'backstage', 'contract', 'server', 'partners'],
  'importers.ts': ['flow', 'importers'],
  'testing.ts': ['errors', 'contract', 'testing'],
};

/** Imports that go against the table, each with the sentence that says so. */
export function againstDirection(imports: Import[]): string[] {
  return imports
    .filter((edge) => !edge.isPackage && !mayImport(edge))
    .map(({ from, to, kind }) => `${from} imports ${to} (${kind})`);
}

/** Files that import each other, directly or in a ring, types included: one line per ring. */
export function importCycles(imports: Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) {
    if (!isPackage) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const rings = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, path: string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) rings.add([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return [...rings];
}

/** Sibling folders, at any depth, where each imports something of the other. */
export function mutualFolders(imports: Import[]): string[] {
  const pairs = new Set(imports.filter((edge) => !edge.isPackage).flatMap(siblings));
  return [...pairs].filter((pair) => {
    const [a = '', b = ''] = pair.split(' → ');
    return a < b && pairs.has(`${b} → ${a}`);
  });
}

/** The folders just below the deepest folder that both files share. */
function siblings({ from, to }: Import): string[] {
  const a = posix.dirname(from).split('/');
  const b = posix.dirname(to).split('/');
  const shared = a.findIndex((part, i) => part !== b[i]);
  if (shared < 0 || b[shared] === undefined || a[shared] === '.' || b[shared] === '.') return [];
  return [`${a.slice(0, shared + 1).join('/')} → ${b.slice(0, shared + 1).join('/')}`];
}

function mayImport({ from, to, kind }: Import): boolean {
  const [source, target] = [placeOf(from), placeOf(to)];
  if (source === undefined || target === undefined) return false;
  return source === target || (layers[source] ?? []).some((allowed) => covers(allowed, target, kind));
}

function covers(allowed: string, target: string, kind: ImportKind): boolean {
  const [, place, limit] = /^(\S+)(?: \((types|lazy)\))?$/.exec(allowed) ?? [];
  if (place === undefined || !(target === place || target.startsWith(`${place}/`))) return false;
  return limit === undefined || kind === 'type' || (limit === 'lazy' && kind === 'lazy');
}

function placeOf(file: string): string | undefined {
  return Object.keys(layers)
    .filter((place) => file === place || file.startsWith(`${place}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}
