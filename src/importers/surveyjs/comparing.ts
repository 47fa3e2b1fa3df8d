/** How a survey compares an answer with a constant: texts without regard to case, numbers also where they are texts. */
import type { Comparator, Constant } from './expression.ts';

/** An answer of one value; undefined where there is none. */
export type Single = Constant | undefined;

/** Whether a comparison holds. */
export function holds(op: Comparator, left: Single, right: Constant | readonly Constant[]): boolean {
  const list = typeof right === 'object' ? right : [right];
  const single = typeof right === 'object' ? undefined : right;
  switch (op) {
    case 'equal':
      return isSame(left, single);
    case 'notequal':
      return !isSame(left, single);
    case 'greater':
    case 'less':
      return isBeyond(op, left, single);
    case 'greaterorequal':
      return isSame(left, single) || isBeyond('greater', left, single);
    case 'lessorequal':
      return isSame(left, single) || isBeyond('less', left, single);
    case 'contains':
      return left !== undefined && single !== undefined && isPart(left, single);
    case 'notcontains':
      return left === undefined ? single !== '' : single !== undefined && single !== '' && !isPart(left, single);
    case 'anyof':
      return left !== undefined && list.some((value) => isSame(left, value));
    case 'noneof':
      return left === undefined || !list.some((value) => isSame(left, value));
    case 'allof':
      return left !== undefined && list.every((value) => isPart(left, value));
  }
}

/** Whether two values are the same to a survey. */
export function isSame(left: Single, right: Single): boolean {
  if (left === right) return true;
  if (left === undefined) return right === '';
  if (right === undefined) return left === '';
  if (isNumeric(left) && isNumeric(right)) return Number(left) === Number(right);
  return String(left).trim().toLowerCase() === String(right).trim().toLowerCase();
}

function isBeyond(op: 'greater' | 'less', left: Single, right: Single): boolean {
  if (left === undefined || right === undefined) return false;
  const isText = typeof left === 'string' && typeof right === 'string';
  const [one, other] = isText ? [left, right] : [Number(left), Number(right)];
  return op === 'greater' ? one > other : one < other;
}

function isPart(whole: Constant, part: Constant): boolean {
  return (
    part !== '' && part !== false && part !== 0 && String(whole).toLowerCase().includes(String(part).toLowerCase())
  );
}

function isNumeric(value: Constant): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
  );
}
