/** The expressions of a survey (`{nights} = true and {years} >= 2`), read into a tree. Knows no questions. */

/** A constant of an expression. */
export type Constant = string | number | boolean;
/** What a comparison compares: a question by its name, constants, or something that is worked out. */
export type Operand = { readonly name: string } | { readonly value: Constant | readonly Constant[] } | 'worked-out';

/** What two operands are compared with. */
export type Comparator =
  | 'equal'
  | 'notequal'
  | 'greater'
  | 'greaterorequal'
  | 'less'
  | 'lessorequal'
  | 'contains'
  | 'notcontains'
  | 'anyof'
  | 'noneof'
  | 'allof';

/** An expression. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly op: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly op: 'empty' | 'notempty' | 'truthy'; readonly left: Operand };

const comparators: Readonly<Record<string, Comparator>> = {
  '=': 'equal',
  '==': 'equal',
  equal: 'equal',
  '!=': 'notequal',
  '<>': 'notequal',
  notequal: 'notequal',
  '>': 'greater',
  greater: 'greater',
  '>=': 'greaterorequal',
  '=>': 'greaterorequal',
  greaterorequal: 'greaterorequal',
  '<': 'less',
  less: 'less',
  '<=': 'lessorequal',
  '=<': 'lessorequal',
  lessorequal: 'lessorequal',
  '*=': 'contains',
  contains: 'contains',
  contain: 'contains',
  notcontains: 'notcontains',
  notcontain: 'notcontains',
  anyof: 'anyof',
  noneof: 'noneof',
  allof: 'allof',
};
const joints: Readonly<Record<string, 'and' | 'or'>> = { and: 'and', '&&': 'and', or: 'or', '||': 'or' };
const token =
  /\s*(?:\{(?<name>[^{}]*)\}|(?<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")|(?<number>\d+(?:\.\d+)?)(?![\w.])|(?<sign><=|>=|=<|=>|<>|!=|==|\*=|&&|\|\||[<>=!+\-*/%^()[\],])|(?<word>[^\s{}'"()[\],<>=!+*/%^&|]+))/y;

interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'word';
  readonly text: string;
}

/** Deeper than this is nothing that a person wrote. */
const deepest = 100;

/**
 * Reads an expression; undefined for what is none.
 *
 * @example
 * readExpression("{travelled} = true"); // { op: 'equal', left: { name: 'travelled' }, right: { value: true } }
 */
export function readExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (!tokens || tokens.length === 0) return undefined;
  const reader = new Reader(tokens);
  const expression = reader.either(0);
  return reader.isDone ? expression : undefined;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const rest = text.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < rest.length) {
    const groups = token.exec(rest)?.groups;
    const [kind, found] = Object.entries(groups ?? {}).find(([, value]) => value !== undefined) ?? [];
    if (found === undefined || !isKind(kind)) return undefined;
    tokens.push({ kind, text: kind === 'text' ? found.slice(1, -1).replace(/\\(.)/g, '$1') : found.trim() });
  }
  return tokens;
}

function isKind(kind: string | undefined): kind is Token['kind'] {
  return kind === 'name' || kind === 'text' || kind === 'number' || kind === 'sign' || kind === 'word';
}

/** Goes through the tokens; what it cannot read is undefined. */
class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get isDone(): boolean {
    return this.at === this.tokens.length;
  }

  either(depth: number): Expression | undefined {
    return this.row('or', () => this.row('and', () => this.comparison(depth)));
  }

  private row(joint: 'and' | 'or', part: () => Expression | undefined): Expression | undefined {
    const parts: Expression[] = [];
    do {
      const read = part();
      if (!read) return undefined;
      parts.push(read);
    } while (this.takes((found) => joints[found] === joint) !== undefined);
    const [only] = parts;
    if (parts.length === 1) return only;
    return joint === 'and' ? { all: parts } : { any: parts };
  }

  private comparison(depth: number): Expression | undefined {
    if (depth > deepest) return undefined;
    if (this.takes((text) => text === '!' || text === 'negate') !== undefined) {
      const part = this.comparison(depth + 1);
      return part && { not: part };
    }
    const before = this.at;
    if (this.takes((text) => text === '(') !== undefined) {
      const inner = this.either(depth + 1);
      const isWhole = this.takes((text) => text === ')') !== undefined && !this.continues();
      if (inner && isWhole) return inner;
      this.at = before;
    }
    const left = this.operand(depth);
    if (left === undefined) return undefined;
    const state = this.takes((text) => text === 'empty' || text === 'notempty');
    if (state === 'empty' || state === 'notempty') return { op: state, left };
    const sign = this.takes((text) => Object.hasOwn(comparators, text));
    const op = sign === undefined ? undefined : comparators[sign];
    if (!op) return { op: 'truthy', left };
    const right = this.operand(depth);
    return right === undefined ? undefined : { op, left, right };
  }

  /** True where what was in brackets is part of a sum or a comparison, and no condition of its own. */
  private continues(): boolean {
    const next = this.tokens[this.at];
    if (!next || (next.kind !== 'sign' && next.kind !== 'word')) return false;
    return /^[-+*/%^]$/.test(next.text) || Object.hasOwn(comparators, next.text.toLowerCase());
  }

  private operand(depth: number): Operand | undefined {
    let operand = this.single(depth + 1);
    while (operand !== undefined && this.takes((text) => /^[-+*/%^]$/.test(text)) !== undefined)
      operand = this.single(depth + 1) === undefined ? undefined : 'worked-out';
    return operand;
  }

  private single(depth: number): Operand | undefined {
    const next = this.tokens[this.at];
    if (!next || depth > deepest) return undefined;
    this.at += 1;
    switch (next.kind) {
      case 'name':
        return { name: next.text };
      case 'text':
        return { value: next.text };
      case 'number':
        return { value: Number(next.text) };
      case 'word':
        if (this.takes((text) => text === '(') !== undefined) return this.skipped(')') ? 'worked-out' : undefined;
        return { value: /^(true|false)$/i.test(next.text) ? next.text.toLowerCase() === 'true' : next.text };
      default:
        if (next.text === '[') return this.list(depth);
        if (next.text === '(') return this.skipped(')') ? 'worked-out' : undefined;
        return next.text === '-' ? this.negative(depth) : undefined;
    }
  }

  private negative(depth: number): Operand | undefined {
    const operand = this.single(depth + 1);
    const isNumber =
      operand !== undefined && operand !== 'worked-out' && 'value' in operand && typeof operand.value === 'number';
    return isNumber ? { value: -Number(operand.value) } : operand && 'worked-out';
  }

  private list(depth: number): Operand | undefined {
    const values: Constant[] = [];
    while (this.takes((text) => text === ']') === undefined) {
      const item = this.single(depth + 1);
      if (item === undefined || item === 'worked-out' || !('value' in item) || typeof item.value === 'object')
        return undefined;
      values.push(item.value);
      this.takes((text) => text === ',');
    }
    return { value: values };
  }

  /** Goes past a bracket that is not looked into. */
  private skipped(end: string): boolean {
    for (let open = 1; this.at < this.tokens.length; this.at += 1) {
      const { kind, text } = this.tokens[this.at] ?? { kind: 'word', text: '' };
      if (kind !== 'sign') continue;
      if (text === '(') open += 1;
      if (text === end) open -= 1;
      if (open > 0) continue;
      this.at += 1;
      return true;
    }
    return false;
  }

  private takes(isWanted: (text: string) => boolean): string | undefined {
    const next = this.tokens[this.at];
    if (!next || (next.kind !== 'sign' && next.kind !== 'word')) return undefined;
    const text = next.text.toLowerCase();
    if (!isWanted(text)) return undefined;
    this.at += 1;
    return text;
  }
}
