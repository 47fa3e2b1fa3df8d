/** The lines under questions: that an answer was told before, or what the candidate's resume says. Offers; never fills in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Candidate } from '../../contract/records.ts';
import { answerOf, isAnswered, type Answer } from '../../flow/answer.ts';
import { identityRules } from '../../flow/identity.ts';
import { knownAnswers } from '../../flow/known-answers.ts';
import { meaningOf } from '../../flow/meaning.ts';
import type { Question } from '../../flow/schema/question.ts';
import { pagesOf, stageOf } from '../../flow/stage-questions.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { Journey } from '../../journey/events.ts';
import type { JourneyState } from '../../journey/state.ts';
import '../controls/field-note.define.ts';
import type { NoteOffer } from '../controls/field-note.element.ts';
import { foundCard } from './found-card.ts';
import type { StageView } from './stage-view.ts';

/** The lines of a page. */
export interface Notes {
  of(question: Question): TemplateResult | undefined;
  /** What was found and no question of the page asks for. */
  readonly card: TemplateResult | typeof nothing;
}

/** A line as it was last given: an equal one is the same, so that its question is not rendered again. */
interface Line {
  readonly text: string;
  readonly isPast: boolean;
  readonly template: TemplateResult;
}

const lines = new WeakMap<Journey, Map<string, Line>>();

/** The lines of a page of a stage. */
export function notesOn(view: StageView): Notes {
  const { scope, state, journey, stage, index } = view;
  const found = stageOf(state.flow, stage);
  const offers = found && state.session.found ? offersIn(view, state.session.found) : {};
  const filled = state.filled?.[stage];
  return {
    of(question) {
      const { id } = question;
      const answer = answerOf(state.answers[stage], id);
      const told = answerOf(filled, id);
      if (told !== undefined) return line(view, id, scope.t('filled.before'), answer !== told);
      const offered = answerOf(offers, id);
      if (typeof offered !== 'string') return undefined;
      const send = () => journey.send({ type: 'answer', stage, question: id, answer: offered });
      return offerLine(view, question, offered, answer, send);
    },
    card:
      found?.type === 'self-id'
        ? nothing
        : foundCard(view, missing(state, found ? pagesOf(found)[index]?.questions : [])),
  };
}

/** The line under a field of the page that asks who the candidate is. */
export function identityNote(view: PageView, question: Question): TemplateResult | undefined {
  const { state, journey } = view;
  const field = question.id as keyof Candidate;
  const offered = state.session.found?.[field];
  if (offered === undefined) return undefined;
  const send = () => journey.send({ type: 'candidate', candidate: { [field]: offered } });
  return offerLine(view, question, offered, state.candidate[field], send);
}

/** What a line is shown with. */
interface PageView {
  readonly scope: Scope;
  readonly state: JourneyState;
  readonly journey: Journey;
  focusField?(field: string): Promise<void>;
}

function offerLine(
  view: PageView,
  { id, label }: Question,
  offered: string,
  answer: Answer | undefined,
  send: () => void,
): TemplateResult | undefined {
  const { scope } = view;
  const isPast = isAnswered(answer);
  // What was answered before there was anything to offer has no line; what is being answered keeps its place.
  if (isPast && !lines.get(view.journey)?.has(id)) return undefined;
  const use = (): void => {
    send();
    void view.focusField?.(id);
  };
  const name = scope.t('found.use-what', { what: offered, field: scope.text(label) });
  return line(view, id, scope.t('found.in-resume', { what: offered }), isPast, {
    label: scope.t('found.use'),
    name,
    use,
  });
}

function line({ journey }: PageView, id: string, text: string, isPast: boolean, offer?: NoteOffer): TemplateResult {
  const known = lines.get(journey) ?? new Map<string, Line>();
  lines.set(journey, known);
  const before = known.get(id);
  if (before?.text === text && before.isPast === isPast) return before.template;
  const template = html`<greenroom-field-note .offer=${offer} ?past=${isPast}>
    <span id=${isPast ? nothing : 'note'} dir="auto">${text}</span>
  </greenroom-field-note>`;
  known.set(id, { text, isPast, template });
  return template;
}

const known = new WeakMap<Candidate, Map<string, ReturnType<typeof knownAnswers>>>();

/** What was found, by the questions of a stage that it answers. */
function offersIn({ state, stage: id }: StageView, found: Candidate): ReturnType<typeof knownAnswers> {
  const { flow, today, session } = state;
  const stage = stageOf(flow, id);
  const stages = known.get(found) ?? new Map<string, ReturnType<typeof knownAnswers>>();
  known.set(found, stages);
  const context = { today, locale: session.locale, flowLocale: flow.locale };
  const offers = stages.get(id) ?? (stage ? knownAnswers(flow, stage, { candidate: found, answers: {} }, context) : {});
  stages.set(id, offers);
  return offers;
}

/** What the flow wants to know of the candidate, they have not told, and their resume says. */
function missing({ flow, candidate, session }: JourneyState, asked: readonly Question[] = []): (keyof Candidate)[] {
  const rules = identityRules(flow);
  const meanings = asked.map(meaningOf);
  const isAsked = { name: 'name', email: 'email', phone: 'tel' } as const;
  return (['name', 'email', 'phone'] as const).filter(
    (field) =>
      rules[field] !== 'off' &&
      session.found?.[field] &&
      !candidate[field]?.trim() &&
      !meanings.includes(isAsked[field]),
  );
}
