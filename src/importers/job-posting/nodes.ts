/** Values of schema.org: each may be a text, an object, a list of either, or a reference to an object elsewhere. */
import { memberOf } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import { plainText } from '../clean-text.ts';
import type { LinkedData } from './scripts.ts';

/** An object of the data. */
export type Node = Readonly<Record<string, Json>>;

/** A job posting with the place it stands at. */
export interface Posting {
  readonly path: string;
  readonly node: Node;
  /** What is under a key, as a list; references are followed. */
  readonly all: (key: string, node?: Node) => Json[];
}

/** Every job posting in the data, in order: alone, in lists, in `@graph`, or inside other things. */
export function postingsIn(blocks: readonly LinkedData[]): Posting[] {
  const found: { path: string; node: Node }[] = [];
  const named = new Map<string, Node>();
  const walk = (value: Json, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, at) => walk(item, `${path}[${at}]`));
    const node = nodeOf(value);
    if (!node) return;
    const id = memberOf(node, '@id');
    if (typeof id === 'string' && Object.keys(node).length > 1 && !named.has(id)) named.set(id, node);
    if (isA(node, 'JobPosting')) found.push({ path, node });
    else for (const [key, member] of Object.entries(node)) walk(member, path === '' ? key : `${path}.${key}`);
  };
  for (const { path, data } of blocks) walk(data, path);
  const followed = (value: Json): Json => {
    const node = nodeOf(value);
    const id = node && Object.keys(node).length === 1 ? node['@id'] : undefined;
    return typeof id === 'string' ? (named.get(id) ?? value) : value;
  };
  return found.map(({ path, node }) => ({
    path,
    node,
    all: (key, of = node) => listed(memberOf(of, key)).map(followed),
  }));
}

/** The object; undefined for anything else. */
export function nodeOf(value: Json | undefined): Node | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** The text of a value: itself, or what an object calls itself. */
export function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const node = nodeOf(value);
  const name = node && (node['@value'] ?? node['name'] ?? node['value'] ?? node['description']);
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

/** The first text under a key. */
export function firstText(posting: Posting, key: string, node?: Node): string {
  return (
    posting
      .all(key, node)
      .map(textOf)
      .find((text) => plainText(text) !== '') ?? ''
  );
}

/** A number, be it written as a text. */
export function numberOf(value: Json | undefined): number | undefined {
  const text = textOf(value).replace(/[\s,](?=\d{3}(\D|$))/g, '');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** True for a type that is named with or without its address. */
export function isA(node: Node, type: string): boolean {
  return listed(node['@type']).some((name) => typeof name === 'string' && name.split(/[/#:]/).at(-1) === type);
}

function listed(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
