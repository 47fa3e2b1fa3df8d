/** A survey's texts: in one language or several, with markup, and with `{names}` that repeat earlier answers. */
import { memberOf } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import type { Text } from '../../flow/schema/text.ts';
import { labelText, markdownText, plainText } from '../clean-text.ts';
import type { ImportLog } from '../import-result.ts';
import { nodeOf, type Node } from './survey.ts';

const reference = /\{([^{}\n]{1,100})\}/g;
const marks = /\uE000(\d+)\uE001/g;
const reserved = /[\uE000\uE001]/g;
/** Names that a survey works out by itself. */
const workedOut =
  /^(panel|row|parentpanel|#|item\b|correctanswers|correctedanswers|incorrectanswers|incorrectedanswers|questioncount|pageno|pagecount|panelindex|rowindex)/i;

/** What a name in a text stands for: a placeholder, something that cannot be repeated, or just words. */
export type Repeated = { readonly placeholder: string } | 'untold' | undefined;

/** Turns the texts of one survey into texts of a flow. */
export interface Texts {
  /** The languages beside the survey's own, as they are met. */
  readonly languages: ReadonlySet<string>;
  /** The text under a key as one plain line; undefined where there is none. */
  line(node: Node, path: string, ...keys: string[]): Text | undefined;
  /** The text under a key as Markdown. */
  page(node: Node, path: string, ...keys: string[]): Text | undefined;
}

/** The texts of a survey. `repeats` tells what a name stands for at this point. */
export function createTexts(locale: string, log: ImportLog, repeats: (name: string) => Repeated): Texts {
  const languages = new Set<string>();
  const cleaned = (text: string, path: string, clean: (text: string) => string): string => {
    const placeholders: string[] = [];
    const hidden = text.replace(reserved, '').replace(reference, (written, inner: string) => {
      const name = inner.trim();
      const known = repeats(name);
      if (typeof known === 'object') {
        placeholders.push(known.placeholder);
        return `\uE000${placeholders.length - 1}\uE001`;
      }
      if (known === undefined && !workedOut.test(name)) return written;
      log.drop(
        path,
        plainText(text.replace(reference, '…')),
        `The text repeats “${plainText(name)}”, which cannot be repeated here: mend the sentence`,
      );
      return '…';
    });
    return clean(hidden).replace(marks, (_, at: string) => `{{${placeholders[Number(at)] ?? ''}}}`);
  };
  const read = (
    node: Node,
    path: string,
    keys: readonly string[],
    clean: (text: string) => string,
  ): Text | undefined => {
    const key = keys.find((name) => memberOf(node, name) !== undefined);
    if (key === undefined) return undefined;
    const own = path === '' ? key : `${path}.${key}`;
    const texts = Object.entries(wordings(node[key], locale)).flatMap(([language, text]) => {
      const said = cleaned(text, own, clean);
      if (said === '') return [];
      if (language !== locale) languages.add(language);
      return [[language, said] as const];
    });
    const [first] = texts;
    if (!first) return undefined;
    return texts.length === 1 && first[0] === locale ? first[1] : Object.fromEntries(texts);
  };
  return {
    languages,
    line: (node, path, ...keys) => read(node, path, keys, labelText),
    page: (node, path, ...keys) => read(node, path, keys, markdownText),
  };
}

/** One string of a text: the survey's own language, else any. */
export function plain(text: Text | undefined, locale: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text[locale] ?? Object.values(text)[0] ?? '';
}

/** The wordings by language; `default` is the survey's own. What is no language is left out. */
function wordings(value: Json | undefined, locale: string): Record<string, string> {
  if (typeof value === 'string' || typeof value === 'number') return { [locale]: String(value) };
  const found: Record<string, string> = {};
  for (const [name, text] of Object.entries(nodeOf(value) ?? {})) {
    const language = name === 'default' ? locale : canonical(name);
    if (language !== undefined && typeof text === 'string') found[language] = text;
  }
  return found;
}

function canonical(tag: string): string | undefined {
  try {
    const language = Intl.getCanonicalLocales(tag)[0];
    return language !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : undefined;
  } catch {
    return undefined;
  }
}
