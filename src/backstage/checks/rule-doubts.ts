/** Rules that work and are probably not meant the way they stand: where they come too late, and whom they hold up or let through. */
import { labelOf, listed } from '../../flow/checks/in-words.ts';
import type { Warn } from '../../flow/checks/report.ts';
import { mentionedIn } from '../../flow/checks/rings.ts';
import type { Place } from '../../flow/document-path.ts';
import { stageMinutes } from '../../flow/estimate.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import type { Dealbreaker } from '../schema/dealbreaker.ts';
import type { StageRules } from '../schema/stage-rules.ts';
import type { IndexedStage } from './flow-index.ts';

/** A candidate who is out should know before this much work. */
const longMinutes = 10;

/** Warns about the rules of one stage. */
export function warnOfRules(rules: StageRules, place: Place, stage: IndexedStage, flow: Flow, warn: Warn): void {
  (rules.dealbreakers ?? []).forEach((rule, at) => {
    if (rule.minConfidence === undefined || stage.stage.type !== 'form') return;
    const message = `"minConfidence" has no effect on the rule "${rule.id}": its answer comes from a form`;
    warn([...place, 'dealbreakers', at, 'minConfidence'], 'confidence-without-effect', message, {
      received: rule.minConfidence,
      expected: 'minConfidence only where a model reads the answer out of a conversation',
    });
  });
  if (rules.enforce !== false) warnOfSkippers(rules, place, stage, flow, warn);
  const effects = effectsOf(rules);
  if (effects === '') return;
  const { id, optional } = stage.stage;
  if (rules.enforce === false) {
    warn(
      [...place, 'enforce'],
      'not-enforced',
      `Nothing is enforced in the stage "${id}": nobody is sent away or held by ${effects}`,
      {
        received: false,
        expected: 'true, or no "enforce" at all, for rules that decide',
      },
    );
    return;
  }
  if (optional === true) {
    warn(place, 'skippable-rules', `The stage "${id}" can be skipped, and with it ${effects}`, {
      expected: 'rules in stages that everyone does',
    });
  }
  warnOfLateness(rules, place, stage, flow, warn);
}

/** What would decide something, in words; empty where nothing would. */
function effectsOf({ dealbreakers = [], score }: StageRules): string {
  const count = dealbreakers.filter(({ onNotMet }) => onNotMet !== 'flag').length;
  const parts = [
    ...(count > 0 ? [count === 1 ? '1 dealbreaker' : `${count} dealbreakers`] : []),
    ...(score?.min !== undefined && score.items.length > 0 ? ['the minimum score'] : []),
  ];
  return parts.join(' and ');
}

function warnOfSkippers(rules: StageRules, place: Place, stage: IndexedStage, flow: Flow, warn: Warn): void {
  const told = new Set<string>();
  (rules.dealbreakers ?? []).forEach((rule, at) => {
    const question = stage.questions.get(rule.question);
    // Who writes it out means it, and holding those who skip is all that `present` is for.
    if (!question || rule.onUnknown !== undefined || rule.op === 'present' || told.has(question.id)) return;
    if (question.required === true && !question.requiredAny) return;
    told.add(question.id);
    const label = labelOf(question, flow.locale);
    const message = `Whoever leaves ${label} empty is put on hold by the rule "${rule.id}": the question is optional`;
    warn([...place, 'dealbreakers', at, 'question'], 'skipping-holds', message, {
      received: rule.question,
      expected: 'a required question, or a rule that says what becomes of those who skip it',
    });
  });
}

function warnOfLateness(rules: StageRules, place: Place, stage: IndexedStage, flow: Flow, warn: Warn): void {
  const before = flow.stages.slice(0, flow.stages.indexOf(stage.stage));
  const minutes = before.reduce((sum, each) => sum + minutesOf(each), 0);
  const work = before.find(({ type }) => type === 'interview' || type === 'assessment');
  if (minutes <= longMinutes && !work) return;
  const late = (rules.dealbreakers ?? []).flatMap((rule, at) => {
    const question = stage.questions.get(rule.question);
    return question && couldStandEarlier(rule, question, stage) ? [{ question, at }] : [];
  });
  const [first] = late;
  if (!first) return;
  const labels = listed(late.map(({ question }) => labelOf(question, flow.locale)));
  const after = `about ${minutes} minutes${work ? ` and the ${work.type} "${work.id}"` : ''}`;
  warn(
    [...place, 'dealbreakers', first.at, 'question'],
    'late-dealbreaker',
    `${labels} can end it only after ${after}`,
    {
      received: first.question.id,
      expected: `the question within the first ${longMinutes} minutes, before an interview or an assessment`,
    },
  );
}

const knownMinutes = new WeakMap<Stage, number>();

/** Every stage with rules asks for the minutes of all stages before it: each is counted once. */
function minutesOf(stage: Stage): number {
  const minutes = knownMinutes.get(stage) ?? stageMinutes(stage);
  knownMinutes.set(stage, minutes);
  return minutes;
}

/** Only what nobody can go on without has to come early, and only what waits for nothing in between can. */
function couldStandEarlier(rule: Dealbreaker, question: Question, { stage, questions }: IndexedStage): boolean {
  if ((rule.onNotMet ?? 'stop') !== 'stop' || !isAsked(stage)) return false;
  return !question.showIf || mentionedIn(question.showIf).every((id) => questions.has(id));
}

function isAsked({ type }: Stage): boolean {
  return type === 'form' || type === 'sms';
}
