/**
 * What the dealbreakers of one stage demand: of each question by itself, because a rule on a hidden question does not
 * apply and so never contradicts another one. Finds demands that nobody can meet, and those that nobody can fail.
 */
import { isEmpty, shared, type AnswerDomain } from '../../flow/checks/answer-domain.ts';
import { comparisonInWords, demandInWords, labelOf, possibleInWords } from '../../flow/checks/in-words.ts';
import type { Report, Warn } from '../../flow/checks/report.ts';
import type { Place } from '../../flow/document-path.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Dealbreaker } from '../schema/dealbreaker.ts';
import type { StageRules } from '../schema/stage-rules.ts';
import type { IndexedStage } from './flow-index.ts';
import { answersThatAre } from './rule-answers.ts';

/** One rule on one question. */
interface Demand {
  readonly rule: Dealbreaker;
  readonly place: Place;
  /** What it does to those who do not meet it; a rule that is not enforced only flags. */
  readonly effect: 'stop' | 'hold' | 'flag';
  /** The answers that meet it. */
  readonly met: AnswerDomain;
}

/** Where findings go. */
export interface Findings {
  readonly fault: Report;
  readonly warn: Warn;
  /** The language that labels are told in. */
  readonly locale: string;
}

/** Looks at the dealbreakers of one stage. */
export function checkRequirements(rules: StageRules, place: Place, stage: IndexedStage, to: Findings): void {
  for (const [question, demands] of demandsByQuestion(rules, place, stage)) {
    const possible = demands.filter((demand) => !reportImpossible(demand, question, to));
    for (const demand of possible) warnOfAlwaysMet(demand, question, to);
    warnOfRepeats(demands, question, to);
    reportContradictions(possible, question, to);
  }
}

function demandsByQuestion(rules: StageRules, place: Place, stage: IndexedStage): Map<Question, Demand[]> {
  const demands = new Map<Question, Demand[]>();
  (rules.dealbreakers ?? []).forEach((rule, at) => {
    const question = stage.questions.get(rule.question);
    if (!question) return;
    const effect = rules.enforce === false ? 'flag' : (rule.onNotMet ?? 'stop');
    const here = [...place, 'dealbreakers', at, rule.value === undefined ? 'op' : 'value'];
    const demand: Demand = { rule, place: here, effect, met: answersThatAre('met', rule, question) };
    const known = demands.get(question);
    if (known) known.push(demand);
    else demands.set(question, [demand]);
  });
  return demands;
}

function reportImpossible({ rule, place, effect, met }: Demand, question: Question, to: Findings): boolean {
  if (!isEmpty(met)) return false;
  const finding = { received: rule.value, expected: `a demand on ${possibleInWords(question, to.locale)}` };
  const answer = `answer to ${labelOf(question, to.locale)} (${possibleInWords(question, to.locale)})`;
  const demanded = demandInWords(rule, question, to.locale);
  const message = `Nobody can meet the rule "${rule.id}": no possible ${answer} ${demanded}`;
  if (effect === 'stop') to.fault(place, 'impossible-rule', message, finding);
  else to.warn(place, 'out-of-reach', message, finding);
  return true;
}

/** `present` is there to hold those who skip, so that no answer fails it is what it is for. */
function warnOfAlwaysMet({ rule, place }: Demand, question: Question, { warn, locale }: Findings): void {
  if (rule.op === 'present' || !isEmpty(answersThatAre('not-met', rule, question))) return;
  const answer = `answer to ${labelOf(question, locale)} (${possibleInWords(question, locale)})`;
  const demanded = demandInWords(rule, question, locale);
  warn(place, 'rule-always-met', `Nobody can fail the rule "${rule.id}": every possible ${answer} ${demanded}`, {
    received: rule.value,
    expected: 'a demand that some answers do not meet',
  });
}

function warnOfRepeats(demands: readonly Demand[], question: Question, { warn, locale }: Findings): void {
  const first = new Map<string, Dealbreaker>();
  for (const { rule, place } of demands) {
    const demand = JSON.stringify([rule.op, isListOfOptions(rule.value) ? rule.value.toSorted() : rule.value]);
    const earlier = first.get(demand);
    if (!earlier) first.set(demand, rule);
    else {
      const said = comparisonInWords(rule, question, locale);
      warn(place, 'repeated-rule', `The rules "${earlier.id}" and "${rule.id}" both demand that ${said}`, {
        received: rule.value,
        expected: 'each demand once',
      });
    }
  }
}

function isListOfOptions(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function reportContradictions(demands: readonly Demand[], question: Question, to: Findings): void {
  const strict = demands.filter(({ effect }) => effect === 'stop');
  for (const { against, demand } of contradictions(strict)) {
    to.fault(demand.place, 'contradicting-rules', `Nobody can meet ${together(against, demand, question, to.locale)}`, {
      received: demand.rule.value,
      expected: 'rules that one answer can meet at once',
    });
  }
  const held = contradictions(demands.filter(({ effect }) => effect !== 'flag'));
  for (const { against, demand } of held) {
    if ([...against, demand].every(({ effect }) => effect === 'stop')) continue;
    const message = `No answer meets ${together(against, demand, question, to.locale)}: at best, people are put on hold`;
    to.warn(demand.place, 'everyone-held', message, {
      received: demand.rule.value,
      expected: 'rules that one answer can meet at once',
    });
  }
}

/** Demands that leave nothing of what the ones before them left, each with the first that it cannot be met with. */
function contradictions(demands: readonly Demand[]): { against: Demand[]; demand: Demand }[] {
  const found: { against: Demand[]; demand: Demand }[] = [];
  const kept: Demand[] = [];
  let left: AnswerDomain | undefined;
  for (const demand of demands) {
    const rest: AnswerDomain = left ? shared(left, demand.met) : demand.met;
    if (isEmpty(rest)) {
      const one = kept.find(({ met }) => isEmpty(shared(met, demand.met)));
      found.push({ against: one ? [one] : [...kept], demand });
    } else {
      kept.push(demand);
      left = rest;
    }
  }
  return found;
}

function together(against: readonly Demand[], { rule }: Demand, question: Question, locale: string): string {
  const label = labelOf(question, locale);
  const own = `"${rule.id}" (the answer ${demandInWords(rule, question, locale)})`;
  const [other] = against;
  if (!other || against.length > 1) {
    const ids = against.map((each) => `"${each.rule.id}"`).join(', ');
    return `the rules ${ids} and ${own} on ${label} at once`;
  }
  return `both "${other.rule.id}" (the answer ${demandInWords(other.rule, question, locale)}) and ${own} on ${label}`;
}
