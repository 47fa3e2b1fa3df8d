/** The text of an RTF file: the library takes it apart, this knows which parts are read and in which encoding. */
import rtf from 'rtf-stream-parser';
import { mostTextLength } from '../../documents/document-reader.ts';
import { decodeBytes } from './decode-bytes.ts';
import { DocumentError } from './document-error.ts';
import type { ReadText } from './read-text.ts';

/** @throws DocumentError `corrupt` where the file ends within a group, as one does that was cut off. */
export async function openRtf(bytes: Buffer): Promise<ReadText> {
  const tokens = new rtf.Tokenize();
  tokens.end(bytes);
  const text = new RtfText();
  try {
    for await (const token of tokens as AsyncIterable<RtfToken>) text.take(token);
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('corrupt', { cause: error });
  }
  if (text.depth > 0) throw new DocumentError('corrupt');
  return async () => text.text;
}

/** What the library gives: 0 opens a group, 1 closes it, 2 is a control word, 3 is text. */
interface RtfToken {
  readonly type: number;
  readonly word?: string;
  readonly param?: number;
  readonly data?: Buffer;
}

/** What holds until a group ends. */
interface GroupState {
  /** Nothing in here is read. */
  readonly isHidden: boolean;
  /** How many bytes stand for the next `\u` where a program knows no Unicode. */
  readonly fallback: number;
  readonly encoding: string;
}

/** Groups that hold other things than the text. */
const hiddenGroups = new Set(
  'fonttbl colortbl stylesheet info pict object listtable listoverridetable revtbl rsidtbl themedata datastore generator xmlnstbl filetbl fldinst latentstyles mmathPr annotation atnid atnauthor header headerf headerl headerr footer footerf footerl footerr'.split(
    ' ',
  ),
);
/** Groups that are hidden from programs that do not know them, and are text all the same. */
const knownGroups = new Set(['shptxt', 'shpinst', 'shp']);

const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  '\r': '\n',
  '\n': '\n',
  cell: '\t',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  '{': '{',
  '}': '}',
  '\\': '\\',
  '~': ' ',
  _: '-',
};

/** Encodings of fonts by the number of their character set. */
const charsets: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

class RtfText {
  text = '';
  readonly #groups: GroupState[] = [];
  readonly #fonts = new Map<number, string>();
  #state: GroupState = { isHidden: false, fallback: 1, encoding: 'windows-1252' };
  #page = 'windows-1252';
  #bytes: Buffer[] = [];
  /** Bytes of a fallback that are still to be left out. */
  #skip = 0;
  #isOptional = false;
  #listedFont: number | undefined;

  get depth(): number {
    return this.#groups.length;
  }

  take(token: RtfToken): void {
    if (token.type === 3 || token.word === "'") return this.#takeBytes(token.data ?? Buffer.alloc(0));
    this.#flush();
    if (token.type === 2) return this.#takeWord(token.word ?? '', token.param);
    this.#skip = 0;
    this.#isOptional = false;
    if (token.type === 0) this.#groups.push(this.#state);
    else this.#state = this.#groups.pop() ?? this.#state;
  }

  #takeWord(word: string, param: number | undefined): void {
    if (word === '*') {
      this.#isOptional = true;
      return;
    }
    if (hiddenGroups.has(word) || (this.#isOptional && !knownGroups.has(word))) this.#change({ isHidden: true });
    this.#isOptional = false;
    if (word === 'f' || word === 'fcharset') this.#takeFont(word, param ?? 0);
    else if (word === 'ansicpg') this.#change({ encoding: (this.#page = encodingOf(param)) });
    else if (word === 'mac') this.#change({ encoding: (this.#page = 'macintosh') });
    else if (word === 'uc') this.#change({ fallback: param ?? 1 });
    else if (word === 'u') this.#takeUnicode(param ?? 0);
    else if (this.#skip > 0) this.#skip -= 1;
    else if (Object.hasOwn(signs, word)) this.#add(signs[word] ?? '');
  }

  /** In the font table a font is described, elsewhere it is chosen. */
  #takeFont(word: string, param: number): void {
    if (word === 'fcharset') {
      if (this.#listedFont !== undefined) this.#fonts.set(this.#listedFont, charsets[param] ?? '');
    } else if (this.#state.isHidden) this.#listedFont = param;
    else this.#change({ encoding: this.#fonts.get(param) || this.#page });
  }

  #takeUnicode(param: number): void {
    this.#add(String.fromCharCode(param & 0xffff));
    this.#skip = this.#state.fallback;
  }

  #takeBytes(data: Buffer): void {
    const left = data.subarray(Math.min(this.#skip, data.byteLength));
    this.#skip -= data.byteLength - left.byteLength;
    if (left.byteLength > 0 && !this.#state.isHidden) this.#bytes.push(left);
  }

  /** A character may consist of several bytes, so they are read together. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Buffer.concat(this.#bytes);
    this.#bytes = [];
    this.#add(decodeBytes(bytes, this.#state.encoding));
  }

  #add(text: string): void {
    if (!this.#state.isHidden && this.text.length < mostTextLength) this.text += text;
  }

  #change(changes: Partial<GroupState>): void {
    this.#state = { ...this.#state, ...changes };
  }
}

function encodingOf(page: number | undefined): string {
  const names: Readonly<Record<number, string>> = {
    932: 'shift_jis',
    936: 'gbk',
    949: 'euc-kr',
    950: 'big5',
    10000: 'macintosh',
    65001: 'utf-8',
  };
  const isWindows = page !== undefined && ((page >= 1250 && page <= 1258) || page === 874);
  return names[page ?? 0] ?? (isWindows ? `windows-${page}` : 'windows-1252');
}
