/** The text of an XML part of a document, as lines. Nothing in it is resolved, loaded or run. */
import { Parser } from 'htmlparser2';
import { mostTextLength } from '../../documents/document-reader.ts';

/** Which elements matter, by their names without a prefix. */
export interface XmlText {
  /** Their text is read; undefined: all text is. */
  readonly texts?: ReadonlySet<string>;
  /** Nothing in them is read. */
  readonly hidden: ReadonlySet<string>;
  /** What an element stands for when it begins and when it ends. */
  readonly marks: ReadonlyMap<string, { readonly begin?: string; readonly end?: string }>;
}

/** The text between the elements, with what the elements stand for. */
export function xmlText(xml: string, { texts, hidden, marks }: XmlText): string {
  let text = '';
  let inTexts = texts ? 0 : 1;
  let inHidden = 0;
  const add = (more: string) => {
    if (inHidden === 0 && text.length < mostTextLength) text += more;
  };
  const parser = new Parser(
    {
      onopentagname(tag) {
        const name = localName(tag);
        if (hidden.has(name)) inHidden += 1;
        if (texts?.has(name)) inTexts += 1;
        add(marks.get(name)?.begin ?? '');
      },
      ontext(more) {
        if (inTexts > 0) add(more);
      },
      onclosetag(tag) {
        const name = localName(tag);
        add(marks.get(name)?.end ?? '');
        if (texts?.has(name)) inTexts -= 1;
        if (hidden.has(name)) inHidden -= 1;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return text;
}

const localName = (tag: string) => tag.slice(tag.indexOf(':') + 1);
