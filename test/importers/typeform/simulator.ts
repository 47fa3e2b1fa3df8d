/** A small Typeform: walks a form's jumps with answers, one field after the other, and tells which fields it asked. */

/** What a simulated person answers: texts, numbers, days, true or false; choices by their references. */
export type Given = string | number | boolean | readonly string[];

/** A condition, or an operand of one. */
export interface Operand {
  type?: string;
  value?: string | number | boolean;
  op?: string;
  vars?: Operand[];
}
/** A field of a made-up form. */
export interface Field {
  ref: string;
  type: string;
  title: string;
  properties?: Record<string, unknown> & { fields?: Field[] };
  validations?: Record<string, unknown>;
}
/** A made-up form. */
export interface Form {
  id: string;
  title: string;
  fields: Field[];
  hidden?: string[];
  logic?: { type: string; ref: string; actions: { action: string; details: object; condition: Operand }[] }[];
}

/** The references of the fields that are asked, in order. Answers to fields that are not asked are never looked at. */
export function walk(form: Form, answers: ReadonlyMap<string, Given>, hidden: ReadonlyMap<string, string> = new Map()) {
  const stops: { ref: string; asks: boolean; leaves: boolean }[] = [];
  const lay = (fields: readonly Field[]): void => {
    for (const { ref, properties } of fields) {
      stops.push({ ref, asks: !properties?.fields, leaves: !properties?.fields });
      if (!properties?.fields) continue;
      lay(properties.fields);
      stops.push({ ref, asks: false, leaves: true });
    }
  };
  lay(form.fields);
  const asked: string[] = [];
  const known = new Map<string, Given>();
  for (let at = 0; at < stops.length;) {
    const { ref, asks, leaves } = stops[at] ?? { ref: '', asks: false, leaves: false };
    const answer = answers.get(ref);
    if (asks) asked.push(ref);
    if (asks && answer !== undefined) known.set(ref, answer);
    const actions = leaves ? (form.logic ?? []).filter((rule) => rule.ref === ref).flatMap((rule) => rule.actions) : [];
    const jump = actions.find((action) => action.action === 'jump' && holds(action.condition, known, hidden));
    if (!jump) {
      at += 1;
      continue;
    }
    const { to } = jump.details as { to: { type: string; value: string } };
    const place = stops.findIndex((stop) => stop.ref === to.value);
    at = to.type === 'thankyou' ? stops.length : place;
  }
  return asked;
}

function holds(
  { op, vars = [] }: Operand,
  known: ReadonlyMap<string, Given>,
  hidden: ReadonlyMap<string, string>,
): boolean {
  if (op === 'always') return true;
  if (op === 'and') return vars.every((part) => holds(part, known, hidden));
  if (op === 'or') return vars.some((part) => holds(part, known, hidden));
  const [subject, constant] = vars;
  const left = subject?.type === 'hidden' ? hidden.get(String(subject.value)) : known.get(String(subject?.value));
  const right = constant?.value ?? '';
  const same = Array.isArray(left) ? left.includes(right) : left === right;
  switch (op) {
    case 'is':
    case 'equal':
    case 'on':
      return same;
    case 'is_not':
    case 'not_equal':
    case 'not_on':
      return !same;
    default:
      return left !== undefined && inOrder(op, left, right);
  }
}

function inOrder(op: string | undefined, left: Given, right: Given): boolean {
  switch (op) {
    case 'lower_than':
    case 'earlier_than':
      return left < right;
    case 'lower_equal_than':
    case 'earlier_than_or_on':
      return left <= right;
    case 'greater_than':
    case 'later_than':
      return left > right;
    case 'greater_equal_than':
    case 'later_than_or_on':
      return left >= right;
    default:
      throw new Error(`The simulator does not know "${op}"`);
  }
}
