/**
 * Questions and pages that nobody will ever see: their conditions can hold for no answers that types, options, limits and
 * the conditions of the questions they look at allow. Works on documents that have no other problem. Where it cannot tell,
 * it says nothing: what it calls unreachable is.
 */
import { documentPath, type Place } from '../document-path.ts';
import type { Asked, Outline } from '../outline.ts';
import type { Comparison, Condition } from '../schema/condition.ts';
import type { Question } from '../schema/question.ts';
import { always, both, casesOf, either, never, withoutDays, type Cases } from './answer-cases.ts';
import { answersWhere, possibleAnswers, shared, type AnswerDomain } from './answer-domain.ts';
import { conditionInWords, demandInWords, labelOf, possibleInWords } from './in-words.ts';
import type { Report } from './report.ts';

/** Reports every question that is never shown, and every page of several questions of which none is. */
export function checkReach(outline: Outline, locale: string, report: Report): void {
  const reach = new Reach(outline, locale);
  const unseen = outline.asked.filter((entry) => reach.isNever(entry));
  for (const entry of unseen) {
    if (!entry.question?.showIf) continue;
    report(
      [...entry.place, 'showIf'],
      'unreachable-question',
      `${labelOf(entry.question, locale)} is never shown: ${reach.reason(entry.question.showIf, entry)}`,
      { expected: 'a condition that some answers can meet' },
    );
  }
  for (const place of unseenPages(outline, unseen)) {
    report(place, 'unreachable-page', 'This page is never shown: none of its questions is', {
      expected: 'at least one question that some candidates see',
    });
  }
}

function unseenPages(outline: Outline, unseen: readonly Asked[]): Place[] {
  const hidden = countByPage(unseen);
  if (hidden.size === 0) return [];
  const asked = countByPage(outline.asked);
  return [...hidden.values()].flatMap(({ place, count }) =>
    count > 1 && asked.get(documentPath(place))?.count === count ? [place] : [],
  );
}

function countByPage(entries: readonly Asked[]): Map<string, { place: Place; count: number }> {
  const pages = new Map<string, { place: Place; count: number }>();
  for (const { place } of entries) {
    if (place[2] !== 'pages') continue;
    const page = place.slice(0, 4);
    const known = pages.get(documentPath(page));
    if (known) known.count += 1;
    else pages.set(documentPath(page), { place: page, count: 1 });
  }
  return pages;
}

/** What is known of every question: when it is shown, question by question in the order they are asked. */
class Reach {
  private readonly outline: Outline;
  private readonly locale: string;
  private readonly shownWhen = new Map<Asked, Cases>();
  private readonly fresh = new Map<Question, AnswerDomain>();
  private readonly old = new Map<Question, AnswerDomain>();

  constructor(outline: Outline, locale: string) {
    this.outline = outline;
    this.locale = locale;
    for (const entry of outline.asked) {
      const showIf = entry.question?.showIf;
      if (showIf) this.shownWhen.set(entry, this.cases(showIf, true, entry));
    }
  }

  isNever(entry: Asked): boolean {
    return this.shownWhen.get(entry)?.length === 0;
  }

  /** Why a condition never holds, as the end of a sentence. */
  reason(condition: Condition, asker: Asked, isWanted = true): string {
    if ('question' in condition) return this.reasonOfComparison(condition);
    if ('not' in condition) return this.reason(condition.not, asker, !isWanted);
    const parts = 'all' in condition ? condition.all : condition.any;
    const [first] = parts;
    if ('all' in condition === isWanted) return this.reasonOfAll(parts, asker, isWanted);
    if (parts.length === 1 && first) return this.reason(first, asker, isWanted);
    return `none of its ${parts.length} ways can happen; in the first, ${first ? this.reason(first, asker, isWanted) : ''}`;
  }

  private cases(condition: Condition, isWanted: boolean, asker: Asked): Cases {
    if ('question' in condition) return this.casesOfComparison(condition, isWanted, asker);
    if ('not' in condition) return this.cases(condition.not, !isWanted, asker);
    const parts = 'all' in condition ? condition.all : condition.any;
    const each = parts.map((part) => this.cases(part, isWanted, asker));
    return 'all' in condition === isWanted ? each.reduce(both, always) : each.reduce(either, never);
  }

  /** What is not so is also not so where the question is hidden or unanswered. */
  private casesOfComparison(comparison: Comparison, isWanted: boolean, asker: Asked): Cases {
    const target = this.outline.byId.get(comparison.question);
    if (!target?.question) return always;
    const isOld = target.stage !== asker.stage;
    const answers = shared(this.possible(target.question, isOld), answersWhere(comparison, target.question, isWanted));
    if (!isWanted) return casesOf(target.id, { answers, mayLack: true });
    const shown = this.shownWhen.get(target) ?? always;
    return both(casesOf(target.id, { answers, mayLack: false }), isOld ? withoutDays(shown) : shown);
  }

  private possible(question: Question, isOld: boolean): AnswerDomain {
    const known = isOld ? this.old : this.fresh;
    const answers = known.get(question) ?? possibleAnswers(question, isOld);
    known.set(question, answers);
    return answers;
  }

  private reasonOfComparison(comparison: Comparison): string {
    const target = this.outline.byId.get(comparison.question);
    const question = target?.question;
    if (!target || !question) return 'no answers meet its condition';
    if (this.isNever(target)) return `it waits for ${labelOf(question, this.locale)}, which is never shown itself`;
    const label = labelOf(question, this.locale);
    const demand = demandInWords(comparison, question, this.locale);
    return `it waits for an answer to ${label} that ${demand}, and the answer there is ${possibleInWords(question, this.locale)}`;
  }

  private reasonOfAll(parts: readonly Condition[], asker: Asked, isWanted: boolean): string {
    const each = parts.map((part) => ({ part, cases: this.cases(part, isWanted, asker) }));
    const alone = each.find(({ cases }) => cases.length === 0);
    if (alone) return this.reason(alone.part, asker, isWanted);
    let sofar: Cases = always;
    for (const [at, { part, cases }] of each.entries()) {
      sofar = both(sofar, cases);
      if (sofar.length > 0) continue;
      const other = each.slice(0, at).find((earlier) => both(earlier.cases, cases).length === 0);
      const against = other ? this.words(other.part, isWanted) : 'the conditions before it';
      return `no answers meet both of these: ${against}, and ${this.words(part, isWanted)}`;
    }
    return 'no answers meet all of its conditions';
  }

  private words(condition: Condition, isWanted: boolean): string {
    const questionOf = (id: string): Question | undefined => this.outline.byId.get(id)?.question;
    return conditionInWords(isWanted ? condition : { not: condition }, questionOf, this.locale);
  }
}
