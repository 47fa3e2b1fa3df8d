/** JSON-LD in whatever it comes in: as JSON, or in the scripts of a page. */
import { Parser } from 'htmlparser2';
import { readDocument, type Json } from '../../flow/read-document.ts';

/** Data of one script (or of the file itself), with the place it stands at. */
export interface LinkedData {
  readonly path: string;
  readonly data: Json;
}

/** What a file holds. */
export interface LinkedPage {
  readonly blocks: LinkedData[];
  /** Scripts that cannot be read, with the reason. */
  readonly unreadable: { path: string; reason: string }[];
  /** The language that the page names; undefined where it names none. */
  readonly language: string | undefined;
}

/** Reads a file: JSON where it begins like JSON, else a page. What has been parsed already is taken as it is. */
export function linkedDataOf(input: unknown): LinkedPage {
  if (typeof input !== 'string') return gathered([{ path: '', read: () => input }], undefined);
  const text = input.replace(/^\uFEFF/, '').trim();
  if (/^[[{]/.test(text)) return gathered([{ path: '', read: () => JSON.parse(text) as unknown }], undefined);
  const { scripts, language } = scriptsIn(text);
  return gathered(
    scripts.map((script, at) => ({ path: `script[${at}]`, read: () => JSON.parse(unwrapped(script)) as unknown })),
    language,
  );
}

function gathered(sources: readonly { path: string; read: () => unknown }[], language: string | undefined): LinkedPage {
  const page: LinkedPage = { blocks: [], unreadable: [], language };
  for (const { path, read } of sources) {
    try {
      const { data, problems } = readDocument(read());
      if (data !== undefined) page.blocks.push({ path, data });
      for (const problem of problems)
        page.unreadable.push({ path: [path, problem.path].filter(Boolean).join('.'), reason: problem.message });
    } catch (error) {
      page.unreadable.push({ path, reason: error instanceof SyntaxError ? error.message : 'This is no JSON' });
    }
  }
  return page;
}

function scriptsIn(html: string): { scripts: string[]; language: string | undefined } {
  const scripts: string[] = [];
  let language: string | undefined;
  let open: string[] | undefined;
  const parser = new Parser({
    onopentag(name, { type = '', lang }) {
      if (name === 'html' && lang) language = lang;
      if (name === 'script' && /^\s*application\/ld\+json\b/i.test(type)) open = [];
    },
    ontext: (text) => open?.push(text),
    onclosetag(name) {
      if (name !== 'script' || !open) return;
      scripts.push(open.join(''));
      open = undefined;
    },
  });
  parser.end(html);
  return { scripts, language };
}

/** Some pages wrap the data in comments, as they once did with scripts. */
function unwrapped(script: string): string {
  return script
    .trim()
    .replace(/^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*;?$/, '');
}
