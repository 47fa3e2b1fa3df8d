/** What a survey checks of an answer, as the limits of a question. */
import { patternProblem } from '../../flow/checks/pattern-safety.ts';
import type { Kind } from '../ask.ts';
import { plainText } from '../clean-text.ts';
import type { Context } from './context.ts';
import { nameIn, numberIn, objects, type Node } from './survey.ts';

/** The kind with its limits; what has no counterpart is listed. */
export function limited(kind: Kind, node: Node, path: string, context: Context): Kind {
  return objects(node, 'validators', path).reduce<Kind>((limits, { node: validator, path: own }) => {
    const next = withLimit(limits, validator, own, context);
    if (next) return next;
    const type = nameIn(validator, 'type').replace(/validator$/, '');
    const said = context.texts.line(validator, own, 'text');
    const label = typeof said === 'string' ? said : nameIn(node, 'name');
    context.translation.log.drop(own, label, reasonFor(type, validator));
    return limits;
  }, kind);
}

function reasonFor(type: string, validator: Node): string {
  const severity = nameIn(validator, 'notificationType');
  if (severity === 'info' || severity === 'warning') return 'A hint that stops nobody: put it into the help text';
  if (type === 'expression')
    return 'A check by an expression has no counterpart: say in the help text what is expected';
  return `A check of the kind “${plainText(type).slice(0, 40)}” has no counterpart on this question: say in the help text what is expected`;
}

/** Undefined where it cannot be said. */
function withLimit(kind: Kind, validator: Node, path: string, { texts }: Context): Kind | undefined {
  const severity = nameIn(validator, 'notificationType');
  if (severity === 'info' || severity === 'warning') return undefined;
  const number = (key: string): number | undefined => numberIn(validator, key);
  switch (nameIn(validator, 'type').replace(/validator$/, '')) {
    case 'email':
      if (kind.type === 'email') return kind;
      return kind.type === 'short-text' ? { type: 'email' } : undefined;
    case 'text': {
      if (kind.type !== 'short-text' && kind.type !== 'long-text') return undefined;
      if (nameIn(validator, 'allowDigits') === 'false' || validator['allowDigits'] === false) return undefined;
      const [min, max] = [length(number('minLength')), length(number('maxLength'))];
      return min !== undefined && max !== undefined && min > max
        ? undefined
        : { ...kind, ...(min !== undefined && { minLength: min }), ...(max !== undefined && { maxLength: max }) };
    }
    case 'numeric': {
      if (kind.type !== 'number' && kind.type !== 'slider') return undefined;
      const [min, max] = [number('minValue'), number('maxValue')];
      const limits = { ...kind, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
      return (limits.min ?? -Infinity) < (limits.max ?? Infinity) ? limits : undefined;
    }
    case 'answercount': {
      if (kind.type !== 'multiple-choice') return undefined;
      const most = kind.options.length + (kind.other === true ? 1 : 0);
      const [min, max] = [number('minCount'), number('maxCount')];
      const isUsable = (count: number | undefined) =>
        count === undefined || (Number.isInteger(count) && count >= 1 && count <= most);
      if (!isUsable(min) || !isUsable(max) || (min ?? 0) > (max ?? most)) return undefined;
      return { ...kind, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
    case 'regex': {
      if (
        (kind.type !== 'short-text' && kind.type !== 'long-text') ||
        kind.pattern ||
        validator['caseInsensitive'] === true ||
        validator['insensitive'] === true
      )
        return undefined;
      const regex = whole(nameIn(validator, 'regex'));
      const message = texts.line(validator, path, 'text');
      return regex === undefined || message === undefined ? undefined : { ...kind, pattern: { regex, message } };
    }
    default:
      return undefined;
  }
}

/** A survey looks for the pattern anywhere; a flow wants it to be the whole answer. */
function whole(regex: string): string | undefined {
  const inner = regex.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  const before = regex.startsWith('^') ? '' : '.*';
  const after = inner.length < regex.replace(/^\^/, '').length ? '' : '.*';
  const hasChoice = /\|/.test(inner) && (before !== '' || after !== '' || inner !== regex);
  const full = `${before}${hasChoice ? `(?:${inner})` : inner}${after}`;
  // "^a|b$" means "begins with a, or ends with b": another thing than the whole of either.
  if (/\|/.test(inner.replace(/\([^()]*\)|\[[^\]]*\]/g, '')) || full.length > 500) return undefined;
  return regex !== '' && patternProblem(full) === undefined ? full : undefined;
}

function length(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value > 0 && value <= 50_000 ? value : undefined;
}
