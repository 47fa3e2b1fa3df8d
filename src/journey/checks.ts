/** What the first pages need to know of a journey's state: pages, identity, notices. The checks of answers: stage-checks.ts. */
import type { ConsentDecision } from '../contract/records.ts';
import type { GreenroomError } from '../errors/index.ts';
import { checkCandidate } from '../flow/identity.ts';
import { decisionOn, noticesBefore } from '../flow/notices.ts';
import type { Notice } from '../flow/schema/flow.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Stage } from '../flow/schema/stage.ts';
import { remembered } from '../flow/remembered.ts';
import { stageOf } from '../flow/stage-questions.ts';
import { pageNumbers, shownQuestions } from './shown-questions.ts';
import type { FieldProblem, JourneyState } from './state.ts';

/** The indexes of the pages of a stage that have something to show. A stage without questions has one page all the same. */
export function shownPages(state: JourneyState, stageId: string): number[] {
  const stage = stageOf(state.flow, stageId);
  return stage ? pagesWith(shownQuestions(state, stageId), stage) : [0];
}

/** Which page of a stage asks a question; -1 where none does. */
export function pageOf(state: JourneyState, stageId: string, question: string): number {
  const stage = stageOf(state.flow, stageId);
  return (stage && pageNumbers(stage).get(question)) ?? -1;
}

const pagesWith = remembered((shown: readonly Question[], stage: Stage): number[] => {
  const pages = new Set(shown.map(({ id }) => pageNumbers(stage).get(id) ?? -1));
  return pages.size > 0 ? [...pages] : [0];
});

/** True while the flow has to know more about the candidate than they have told so far. */
export function isIdentityMissing({ flow, session, outbox }: JourneyState): boolean {
  const told = outbox.find((write) => write.kind === 'candidate')?.candidate;
  return checkCandidate(flow, { ...session.candidate, ...told }).length > 0;
}

/** The notices before a stage, or before the start, that the candidate has still to pass. */
export function undecidedNotices(state: JourneyState, before: string): Notice[] {
  return noticesBefore(state.flow, before).filter((notice) => {
    if (state.passedNotices.includes(notice.id)) return false;
    const decision = latestDecision(state, notice);
    return notice.consent === 'required' ? decision !== 'granted' : !decision;
  });
}

/** The required consents of this page that are not given: refused, or not decided yet. */
export function noticeProblems(state: JourneyState, before: string): FieldProblem[] {
  const required = undecidedNotices(state, before).filter(({ consent }) => consent === 'required');
  return required.flatMap(({ id: field }) => {
    const decision = state.decisions.find(({ notice }) => notice === field)?.decision;
    return decision === 'granted' ? [] : [{ field, code: decision === 'declined' ? 'consent-declined' : 'notice' }];
  });
}

/** The latest decision on a notice that was recorded, or is on its way to be. */
export function latestDecision(state: JourneyState, notice: Notice): ConsentDecision['decision'] | undefined {
  const sent = state.outbox.flatMap((write) => (write.kind === 'consents' ? write.decisions : []));
  const own = sent.filter((decision) => decision.notice === notice.id).map(({ decision }) => decision);
  return own.findLast((decision) => decision !== 'shown') ?? decisionOn(notice, state.session.consents) ?? own[0];
}

/** Codes whose sentence has no gaps: what is behind the others' gaps does not come back from a backend. */
const plainCode = /^(name|email|phone(-\w+)?|url|date(-year)?|option|whole|required\.other)$/;

/** What the backend found wrong with these fields; their names end the paths of its problems. */
export function problemsIn(error: GreenroomError, fields: readonly string[]): FieldProblem[] {
  return error.problems.flatMap(({ path, code }) => {
    const field = fields.find((name) => path.endsWith(`.${name}`));
    return field ? [{ field, code: plainCode.test(code) ? code : 'invalid' }] : [];
  });
}
