/**
 * Pieces of plain text of which a pattern needs at least one. Whatever holds none of them cannot match, and most questions
 * hold none. They are worked out from the patterns themselves: there is no second list of words to keep in step.
 */

/** A match holds one of these; undefined where nothing is known of it. */
type Stems = readonly string[] | undefined;

const tokens = /\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[^]/gu;
const quantifier = /^(?:[*+?]\??|\{\d+(?:,\d*)?\}\??)$/;
/** Shorter pieces are in nearly every text. */
const shortest = 3;
/** Words that are in nearly every question say nothing of it. */
const everyday = new Set(['are', 'did', 'does', 'have', 'how', 'many', 'what', 'when', 'which', 'will', 'you', 'your']);
/** Beyond Latin and the signs of typesetting, upper and lower case are no matter of one letter each: not sorted out here. */
const foreign = /[^\0-\xff\u2010-\u2027]/;

/**
 * Tells which texts none of the patterns can match, without running one. False is certain, true is not. The patterns
 * ignore case.
 *
 * @example
 * mayMatch([/(?:own|have) a vehicle/iu])('Can you work nights?'); // false
 */
export function mayMatch(patterns: readonly RegExp[]): (text: string) => boolean {
  const needed = patterns.map(({ source }) => new PatternReader(source).alternatives());
  const stems = needed.flatMap((each) => each ?? ['']);
  const any = new RegExp([...new Set(stems)].map((stem) => stem.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'));
  return (text) => foreign.test(text) || any.test(text.toLowerCase());
}

/** Reads the source of a pattern, as far as this needs to understand it. */
class PatternReader {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.tokens = source.match(tokens) ?? [];
  }

  /** Every alternative needs one of its own. */
  alternatives(): Stems {
    const each = [this.sequence()];
    while (this.take((token) => token === '|') !== undefined) each.push(this.sequence());
    return each.every((stems) => stems !== undefined) ? each.flat() : undefined;
  }

  /** Of what stands in a row, the part that says most. */
  private sequence(): Stems {
    let [best, run]: [Stems, string] = [undefined, ''];
    const offer = (stems: Stems): void => {
      if (stems && weightOf(stems) >= (best ? weightOf(best) : shortest)) best = stems;
    };
    for (let token = this.takePart(); token !== undefined; token = this.takePart()) {
      const isGroup = token.startsWith('(');
      const inner = isGroup ? this.group() : undefined;
      const times = this.take((next) => quantifier.test(next));
      const letter = isGroup ? undefined : letterOf(token);
      if (letter !== undefined && times === undefined) run += letter;
      else {
        offer([run]);
        run = '';
        if (token === '(?:' && !/^(?:[*?]|\{0)/.test(times ?? '')) offer(inner);
      }
    }
    offer([run]);
    return best;
  }

  private group(): Stems {
    const inner = this.alternatives();
    this.at += 1;
    return inner;
  }

  private takePart(): string | undefined {
    return this.take((token) => token !== '|' && token !== ')');
  }

  private take(isMeant: (token: string) => boolean): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !isMeant(token)) return undefined;
    this.at += 1;
    return token;
  }
}

/** The character that a token stands for; undefined for classes, edges and whatever else is no character. */
function letterOf(token: string): string | undefined {
  if (/^\\[^A-Za-z\d]$/.test(token)) return token.slice(1);
  return /^[^\\[.^$]$/.test(token) ? token.toLowerCase() : undefined;
}

/** The longest word of the piece that says least. */
function weightOf(stems: readonly string[]): number {
  return Math.min(...stems.map((stem) => Math.max(...stem.split(/[\s,]+/).map(weightOfWord)) + stem.length / 1000));
}

function weightOfWord(word: string): number {
  return everyday.has(word) ? 1 : word.length;
}
