/**
 * Decision diagrams: functions of what was answered, each with one shape only, so that "in every case" and "in none" are
 * seen as what they are. A variable has classes (no answer, this option, that one, …), of which one holds.
 */

/** A function of the answers: true, false, or a choice by the class of one variable. Equal functions are the same object. */
export type Diagram = boolean | Choice;

/** The choice by one variable: what holds for each of its classes. */
export interface Choice {
  readonly serial: number;
  readonly variable: number;
  readonly children: readonly Diagram[];
}

/** More than this is a form that nobody reads, and time that nobody has. */
const mostChoices = 50_000;

/** Thrown when a function grows beyond all bounds. */
export class DiagramTooLarge extends Error {}

/** Makes and joins diagrams. Later variables decide first: the newest answer is what people ask about. */
export class Diagrams {
  private readonly made = new Map<string, Choice>();
  private readonly joined = new Map<string, Diagram>();
  private readonly classes: readonly number[];

  /** @param classes how many classes each variable has. */
  constructor(classes: readonly number[]) {
    this.classes = classes;
  }

  /** True where the variable is in one of the classes. */
  test(variable: number, classes: ReadonlySet<number>): Diagram {
    return this.choice(
      variable,
      Array.from({ length: this.classes[variable] ?? 0 }, (_, at) => classes.has(at)),
    );
  }

  not(a: Diagram): Diagram {
    if (typeof a === 'boolean') return !a;
    return this.remembered(`!${a.serial}`, () =>
      this.choice(
        a.variable,
        a.children.map((child) => this.not(child)),
      ),
    );
  }

  and(a: Diagram, b: Diagram): Diagram {
    if (a === false || b === false) return false;
    if (a === true || a === b) return b;
    if (b === true) return a;
    const [first, second] = a.serial < b.serial ? [a, b] : [b, a];
    return this.remembered(`&${first.serial},${second.serial}`, () => {
      const variable = Math.max(a.variable, b.variable);
      return this.choice(
        variable,
        this.each(variable, (at) => this.and(within(a, variable, at), within(b, variable, at))),
      );
    });
  }

  or(a: Diagram, b: Diagram): Diagram {
    return this.not(this.and(this.not(a), this.not(b)));
  }

  /** True where some class of the variables makes it true: what is left when nobody knows them. */
  exists(a: Diagram, isUnknown: (variable: number) => boolean): Diagram {
    const known = new Map<Choice, Diagram>();
    const walk = (diagram: Diagram): Diagram => {
      if (typeof diagram === 'boolean') return diagram;
      const earlier = known.get(diagram);
      if (earlier !== undefined) return earlier;
      const children = diagram.children.map(walk);
      const result = isUnknown(diagram.variable)
        ? children.reduce((one, other) => this.or(one, other))
        : this.choice(diagram.variable, children);
      known.set(diagram, result);
      return result;
    };
    return walk(a);
  }

  /** The choice, or what all classes agree on. */
  choice(variable: number, children: readonly Diagram[]): Diagram {
    const [first] = children;
    if (first === undefined || children.every((child) => child === first)) return first ?? false;
    const key = `${variable}:${children.map((child) => (typeof child === 'boolean' ? child : child.serial)).join()}`;
    const earlier = this.made.get(key);
    if (earlier) return earlier;
    if (this.made.size >= mostChoices) throw new DiagramTooLarge();
    const choice = { serial: this.made.size, variable, children };
    this.made.set(key, choice);
    return choice;
  }

  private each(variable: number, make: (at: number) => Diagram): Diagram[] {
    return Array.from({ length: this.classes[variable] ?? 0 }, (_, at) => make(at));
  }

  private remembered(key: string, make: () => Diagram): Diagram {
    const earlier = this.joined.get(key);
    if (earlier !== undefined) return earlier;
    const result = make();
    this.joined.set(key, result);
    return result;
  }
}

/** What is left of a diagram when a variable is in one class. */
export function within(diagram: Diagram, variable: number, at: number): Diagram {
  return typeof diagram !== 'boolean' && diagram.variable === variable ? (diagram.children[at] ?? false) : diagram;
}

/** The variables that a diagram depends on. */
export function variablesOf(diagram: Diagram): Set<number> {
  const found = new Set<number>();
  const seen = new Set<Choice>();
  const walk = (part: Diagram): void => {
    if (typeof part === 'boolean' || seen.has(part)) return;
    seen.add(part);
    found.add(part.variable);
    part.children.forEach(walk);
  };
  walk(diagram);
  return found;
}
