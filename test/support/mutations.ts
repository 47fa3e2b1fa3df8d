// Documents that were right once: parts deleted, doubled, swapped, retyped, renamed, moved, and filled with what means harm.
import fc from 'fast-check';
import { hostileStrings } from './hostile.ts';

type Container = unknown[] | Record<string, unknown>;

/** One change: which, where (a number for any place of any document) and what with. */
interface Change {
  readonly kind: (typeof kinds)[number];
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
}

const kinds = ['delete', 'double', 'swap', 'retype', 'retype', 'rename', 'move', 'wrap', 'add'] as const;
const hostile = [
  ...hostileStrings(60),
  '',
  ' ',
  '\0',
  '\ud83d',
  '\u202e',
  'x'.repeat(25_000),
  '{{answers.adult}}',
  '{{x}}',
];
const keys = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '0',
    '',
    'a.b',
    'k'.repeat(300),
    '"]',
    '\ud83d',
  ],
  ...['id', 'type', 'stages', 'questions', 'showIf', 'value', 'op', 'label', 'all', 'not', 'score', 'points', 'links'],
];
const words = [
  'yes-no',
  'number',
  'date',
  'self-id',
  'sms',
  'is',
  'gte',
  'between',
  'in',
  'present',
  'apply',
  'adult',
  'en',
  'es',
];

const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...hostile, ...words) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -0, -1, 1e308, 0.5, 2 ** 53, [], {}, [[]], { today: 0 }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.nat({ max: 60 }).map(nested) },
);
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(),
  other: fc.nat(),
  value,
});

/** Any of the documents with one to four changes; plain data that shares nothing with them. */
export function mutated(documents: readonly unknown[]): fc.Arbitrary<unknown> {
  const texts = documents.map((document) => JSON.stringify(document));
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([text, changes]) => changes.reduce<unknown>(apply, JSON.parse(text)));
}

function apply(document: unknown, { kind, at, other, value }: Change): unknown {
  const places = placesIn(document);
  const picked = places[at % Math.max(1, places.length)];
  if (!picked) return value;
  const { holder, key } = picked;
  const entry = get(holder, key);
  const second = places[other % places.length] ?? picked;
  switch (kind) {
    case 'delete':
      remove(holder, key);
      break;
    case 'double':
      if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(entry));
      else set(holder, `${key}2`, structuredClone(entry));
      break;
    case 'swap':
      set(holder, key, structuredClone(get(second.holder, second.key)));
      break;
    case 'retype':
      set(holder, key, value);
      break;
    case 'rename':
      remove(holder, key);
      set(holder, keys[other % keys.length] ?? '', entry);
      break;
    case 'move':
      remove(holder, key);
      set(second.holder, second.key, entry);
      break;
    case 'wrap':
      set(holder, key, other % 2 ? [entry] : { [keys[other % keys.length] ?? '']: entry });
      break;
    default:
      set(holder, keys[other % keys.length] ?? '', value);
  }
  return document;
}

interface Picked {
  readonly holder: Container;
  readonly key: string;
}

function placesIn(value: unknown): Picked[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Container;
  return Object.entries(value).flatMap(([key, part]) => [{ holder, key }, ...placesIn(part)]);
}

function get(holder: Container, key: string): unknown {
  return Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;
}

/** As JSON.parse does: a key is data, whatever it is called. */
function set(holder: Container, key: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d{1,3}$/.test(key)) holder.push(value);
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove(holder: Container, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { not: value };
  return value;
}
