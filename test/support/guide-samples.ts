// The samples of README and guides: fenced blocks, with the place that the fence names behind its language.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One fenced block. */
export interface Sample {
  /** `docs/guide/flow.md:12`: where its first line stands. */
  readonly where: string;
  /** `docs/guide/flow.md`. */
  readonly page: string;
  readonly language: string;
  /** What the fence says behind the language: the place of the document that a JSON fragment belongs to. */
  readonly place: string;
  readonly code: string;
  /** The file name that its first line gives it in a comment; by it other samples import it. */
  readonly name: string | undefined;
}

const root = resolve(import.meta.dirname, '../..');

/** Every fenced block of README and guides that names its language. */
export function guideSamples(): Sample[] {
  const pages = ['README.md', ...readdirSync(join(root, 'docs/guide')).map((name) => `docs/guide/${name}`)];
  return pages.toSorted().flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map((match) => {
      const [, language = '', place = '', code = ''] = match;
      const line = text.slice(0, match.index).split('\n').length + 1;
      const name = /^\/\/ (\S+\.ts)\n/.exec(code)?.[1];
      return { where: `${page}:${line}`, page, language, place, code, name };
    });
  });
}
