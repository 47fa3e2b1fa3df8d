/** Whether scores can do what they are there for: thresholds that the best answers reach, and settings that change anything. */
import { labelOf, optionLabel } from '../../flow/checks/in-words.ts';
import type { Question } from '../../flow/schema/question.ts';
import { own } from '../own.ts';
import { compareRatios, ratio, toNumber, type Ratio } from '../ratio.ts';
import type { Backstage } from '../schema/backstage.ts';
import type { ScoreItem } from '../schema/score.ts';
import type { StageRules } from '../schema/stage-rules.ts';
import { bestOfStage, bestOverall, type BestItem, type BestStage } from './best-score.ts';
import type { FlowIndex, IndexedStage } from './flow-index.ts';
import type { Findings } from './requirements.ts';

/** Looks at every threshold of a backstage, and at what the scores under them are made of. */
export function checkThresholds(backstage: Backstage, index: FlowIndex, to: Findings): void {
  const stages: BestStage[] = [];
  for (const [id, rules] of Object.entries(backstage.stages ?? {})) {
    const stage = index.get(id);
    if (!stage || !rules.score) continue;
    warnOfItems(rules.score.items, id, stage, to);
    const best = bestOfStage(rules, stage);
    if (best) stages.push(best);
    checkStage(rules, id, best, to);
  }
  checkDecision(backstage, stages, to);
}

function checkStage({ score, enforce }: StageRules, id: string, best: BestStage | undefined, to: Findings): void {
  const min = score?.min;
  if (min === undefined) return;
  const place = ['stages', id, 'score', 'min'];
  if (!best) {
    to.warn(place, 'threshold-without-items', `Nothing is scored in the stage "${id}", so this minimum has no effect`, {
      received: min,
      expected: 'at least one scored item',
    });
    return;
  }
  // Where every item may be hidden, somebody may have no score here, and then the minimum has no effect on them.
  const isAlwaysScored = best.items.some(({ mayBeHidden }) => !mayBeHidden);
  if (enforce === false || !isAlwaysScored || compareRatios(best.share, ratio(min)) >= 0) return;
  const message = `Nobody can reach ${min} in the stage "${id}": the best answers come to ${shownDown(best.share)}`;
  to.fault(place, 'unattainable-score', `${message}${limitsOf(best.items, to.locale)}`, {
    received: min,
    expected: `at most ${shownDown(best.share)}`,
  });
}

function checkDecision({ decision }: Backstage, stages: readonly BestStage[], to: Findings): void {
  const minScore = decision?.minScore;
  if (minScore === undefined) return;
  const place = ['decision', 'minScore'];
  if (stages.length === 0) {
    to.warn(place, 'threshold-without-items', 'Nothing is scored in any stage, so this minimum has no effect', {
      received: minScore,
      expected: 'at least one scored item',
    });
    return;
  }
  const best = bestOverall(stages, ratio(minScore));
  if (!best || compareRatios(best, ratio(minScore)) >= 0) return;
  const message = `Nobody can reach ${minScore} over all stages: the best answers come to ${shownDown(best)}`;
  to.fault(
    place,
    'unattainable-score',
    `${message}${limitsOf(
      stages.flatMap(({ items }) => items),
      to.locale,
    )}`,
    {
      received: minScore,
      expected: `at most ${shownDown(best)}`,
    },
  );
}

/** Which item costs the most, in words; empty where none does. */
function limitsOf(items: readonly BestItem[], locale: string): string {
  const [worst] = items.toSorted((a, b) => compareRatios(a.share, b.share));
  if (!worst?.question || compareRatios(worst.share, ratio(1)) >= 0) return '';
  const percent = `${Math.floor(toNumber(worst.share) * 100)} % of its points`;
  const label = labelOf(worst.question, locale);
  if (worst.isCutByRules)
    return `, because ${label} brings at most ${percent} to those whom its dealbreakers let through`;
  const { max } = 'options' in worst.question && 'max' in worst.question ? worst.question : {};
  return max === undefined
    ? `, because ${label} brings at most ${percent}`
    : `, because ${label} takes at most ${max} options, which bring ${percent}`;
}

/** Three decimals, cut off: what is shown can be reached. */
function shownDown(share: Ratio): number {
  return Math.floor(toNumber(share) * 1_000) / 1_000;
}

function warnOfItems(items: readonly ScoreItem[], id: string, stage: IndexedStage, to: Findings): void {
  const [only] = items;
  const place = ['stages', id, 'score', 'items'];
  if (items.length === 1 && only?.weight !== undefined && only.weight !== 1) {
    to.warn(
      [...place, 0, 'weight'],
      'weight-without-effect',
      `"${only.question}" alone is scored in the stage "${id}"`,
      {
        received: only.weight,
        expected: 'no weight, or more than one scored item',
      },
    );
  }
  items.forEach((item, at) => {
    const question = stage.questions.get(item.question);
    if (question) warnOfLeftOut(item, question, [...place, at, 'points'], to);
  });
}

/** Options that are left out to have 0 are fine; one that so comes before another that costs points was forgotten. */
function warnOfLeftOut({ points }: ScoreItem, question: Question, place: (string | number)[], to: Findings): void {
  if (question.type !== 'single-choice' || !points) return;
  const values = question.options.map(({ value }) => value);
  const missing = values.find((value) => own(points, value) === undefined);
  const worse = values.find((value) => (own(points, value) ?? 0) < 0);
  if (missing === undefined || worse === undefined) return;
  const [forgotten, named] = [missing, worse].map((value) => optionLabel(question, value, to.locale));
  const message = `${forgotten} has no points, which counts as 0 and so as more than ${named}`;
  to.warn(place, 'option-without-points', message, { received: points, expected: 'points for every option' });
}
