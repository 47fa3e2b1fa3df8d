/** A survey as its JSON gives it: elements in pages and panels, under the names of today and of older versions. */
import * as z from 'zod';
import { memberOf } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import { notThis, readSource } from '../read-source.ts';

/** An object of the survey. */
export type Node = Readonly<Record<string, Json>>;

/** A page or a panel, or an element of one, with its place. */
export interface Placed {
  readonly node: Node;
  readonly path: string;
}

/**
 * Reads a survey.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readSurvey(input: unknown): Node {
  const survey = readSource(z.record(z.string(), z.json()), input, 'a SurveyJS survey');
  if (pagesOf(survey).length > 0) return survey;
  throw notThis('a SurveyJS survey', 'the JSON of a survey, with `pages` or `elements`');
}

/** The pages; one that holds everything for a survey without pages. */
export function pagesOf(survey: Node): Placed[] {
  const pages = objects(survey, 'pages', '');
  return elementsOf({ node: survey, path: '' }).length > 0 ? [...pages, { node: survey, path: '' }] : pages;
}

/** The elements of a page, a panel or a survey. */
export function elementsOf({ node, path }: Placed): Placed[] {
  return ['elements', 'questions', 'templateElements'].flatMap((key) => objects(node, key, path));
}

/** The objects of a list, with their places. */
export function objects(node: Node, key: string, path: string): Placed[] {
  const list = memberOf(node, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, at) => {
    const item = nodeOf(value);
    return item ? [{ node: item, path: `${path === '' ? '' : `${path}.`}${key}[${at}]` }] : [];
  });
}

/** The object; undefined for anything else. */
export function nodeOf(value: Json | undefined): Node | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** A text that is no wording: a name, a type, an expression. */
export function nameIn(node: Node, ...keys: string[]): string {
  const found = keys
    .map((key) => memberOf(node, key))
    .find((value) => typeof value === 'string' || typeof value === 'number');
  return found === undefined ? '' : String(found);
}

/** A number, be it written as a text. */
export function numberIn(node: Node, key: string): number | undefined {
  const value = memberOf(node, key);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** True where one of the keys is true. */
export function isSet(node: Node, ...keys: string[]): boolean {
  return keys.some((key) => memberOf(node, key) === true);
}
