/**
 * When each step of a form is reached: from the jumps, worked out once for every way through the form. Jumps go forwards
 * here; one that goes back is reported and left out, as if the form had not said it.
 */
import { unanswered } from '../answer-classes.ts';
import { DiagramTooLarge, variablesOf, type Diagram } from './diagrams.ts';
import type { TypeformAction, TypeformForm } from './form.ts';
import { meaningOf, type Meaning, type Subject } from './meanings.ts';
import { simplified } from './show-if.ts';
import type { Step } from './steps.ts';
import { createVocabulary, type Variable, type Vocabulary } from './variables.ts';

/** Where a jump leads. */
type Target = number | 'back' | 'nowhere';
/** A jump, understood. */
export interface Jump {
  readonly action: TypeformAction;
  readonly path: string;
  readonly target: Target;
  readonly meaning: Meaning;
}

/** When one step is reached. */
interface Reached {
  readonly when: Diagram;
  /** True where something that no answer tells decides as well: `when` is then the cases in which it may be reached. */
  readonly isPartly: boolean;
}

/** What the jumps of a form come to. */
export interface Reach {
  readonly steps: readonly Reached[];
  readonly variables: readonly Variable[];
}

/** The jumps that follow a step, in their order. The place after the last step is the end. */
export function jumpsOf(form: TypeformForm, steps: readonly Step[], subjects: ReadonlyMap<string, Subject>): Jump[][] {
  const places = new Map(steps.flatMap(({ ref, kind }, at) => (kind === 'end' ? [] : [[ref, at] as const])));
  const ends = new Set((form.thankyou_screens ?? []).map(({ ref }) => ref ?? ''));
  const jumps: Jump[][] = steps.map(() => []);
  (form.logic ?? []).forEach((rule, ruleAt) => {
    const at = steps.findIndex(({ ref, kind }) => ref === rule.ref && kind !== 'opening');
    if (rule.type === 'hidden' || at < 0) return;
    (rule.actions ?? []).forEach((action, actionAt) => {
      if (action.action !== 'jump') return;
      const to = action.details?.to;
      const place = to?.type === 'thankyou' || ends.has(to?.value ?? '') ? steps.length : places.get(to?.value ?? '');
      const target = place === undefined ? 'nowhere' : place <= at ? 'back' : place;
      const path = `logic[${ruleAt}].actions[${actionAt}]`;
      jumps[at]?.push({ action, path, target, meaning: meaningOf(action.condition, subjects, at) });
    });
  });
  return jumps;
}

/** When each step is reached; undefined for a form whose jumps are too many to work out. */
export function reachOf(
  steps: readonly Step[],
  jumps: readonly (readonly Jump[])[],
  subjects: ReadonlyMap<string, Subject>,
): Reach | undefined {
  const meanings = jumps.flat().map(({ meaning }) => meaning);
  const vocabulary = createVocabulary(meanings, subjects);
  if (vocabulary.variables.length > mostVariables) return undefined;
  try {
    return { steps: walked(steps, jumps, vocabulary), variables: vocabulary.variables };
  } catch (error) {
    if (error instanceof DiagramTooLarge) return undefined;
    throw error;
  }
}

/** Each is a level of the recursion through a diagram. */
const mostVariables = 800;

function walked(steps: readonly Step[], jumps: readonly (readonly Jump[])[], vocabulary: Vocabulary): Reached[] {
  const { variables, diagrams, diagramOf } = vocabulary;
  const isUnknown = (variable: number): boolean => variables[variable]?.subject === undefined;
  const reach: Diagram[] = [...steps.map((_, at) => at === 0), steps.length === 0];
  const arrive = (at: number, when: Diagram): void => {
    reach[at] = diagrams.or(reach[at] ?? false, when);
  };
  let possible: Diagram = true;
  return steps.map((step, at) => {
    let left = reach[at] ?? false;
    for (const { target, meaning } of jumps[at] ?? []) {
      if (typeof target !== 'number') continue;
      const taken = diagramOf(meaning);
      arrive(target, diagrams.and(left, taken));
      left = diagrams.and(left, diagrams.not(taken));
    }
    arrive(at + 1, left);

    const all = reach[at] ?? false;
    const isPartly = [...variablesOf(all)].some(isUnknown);
    const shown = isPartly ? diagrams.exists(all, isUnknown) : all;
    const when = typeof shown === 'boolean' ? shown : simplified(diagrams, shown, possible);
    variables.forEach((variable, index) => {
      if (variable.subject?.at === at)
        possible = diagrams.and(
          possible,
          answerable(variable, index, shown, step.field.validations?.required === true),
        );
    });
    return { when, isPartly };
  });

  /** What can be at all: a question that is not reached has no answer, and a required one that is reached has one. */
  function answerable(variable: Variable, index: number, shown: Diagram, isRequired: boolean): Diagram {
    const none = diagrams.test(index, new Set([unanswered]));
    const isHiddenOrNot = diagrams.or(none, shown);
    if (!isRequired || !variable.isWhole) return isHiddenOrNot;
    return diagrams.and(isHiddenOrNot, diagrams.not(diagrams.and(none, shown)));
  }
}
