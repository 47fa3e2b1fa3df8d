/** Which problems stand beside their fields: told when a field is left, and for as long as they are not mended. */
import type { FieldProblem, JourneyState, ToldProblem } from './state.ts';

/** What no field can be told for alone: groups of which one is enough, and files that are on their way. */
const ofSeveral = /^(required-any|required\.resume|email-or-phone|file-sending|file-failed)$/;
const ofNothing = /^(required|email-or-phone)/;

/** The state in which a field that was left says what is wrong with it. `found`: everything that is wrong on the page. */
export function tell(state: JourneyState, field: string, found: readonly FieldProblem[]): JourneyState {
  const own = found.find((problem) => problem.field === field && !ofSeveral.test(problem.code));
  if (!own) return state;
  const { problems } = state;
  const isTold = problems.some((told) => told.field === field);
  return {
    ...state,
    problems: isTold
      ? problems.map((told) => (told.field === field ? { ...told, ...own } : told))
      : [...problems, { ...own, quiet: true }],
  };
}

/**
 * The problems that are still told after some fields were changed. One stays until its field is right, in the same words, so that
 * nothing flickers while it is being mended; what is wrong with other fields stays, unless this change has mended it as well.
 *
 * @param isAsked - false for fields that are not there any more
 */
export function stillTold(
  problems: readonly ToldProblem[],
  found: readonly FieldProblem[],
  changed: readonly string[],
  isAsked: (field: string) => boolean = () => true,
): readonly ToldProblem[] {
  const wrong = new Map(found.map((problem) => [problem.field, problem]));
  return problems.flatMap((told) => {
    const now = wrong.get(told.field);
    // What the backend alone has found wrong stays until the field is changed.
    if (!changed.includes(told.field)) return now || (isAsked(told.field) && !ofSeveral.test(told.code)) ? [told] : [];
    if (!now) return [];
    if (now.code === told.code) return [now.values ? { ...told, ...now } : told];
    // "Write your answer" is mended by the first letter; what else may be wrong is told when the field is left.
    return ofNothing.test(told.code) ? [] : [told];
  });
}
