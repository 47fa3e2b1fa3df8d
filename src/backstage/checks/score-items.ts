/** Whether each scored item can be scored: it is asked, and its points or its scale say how. */
import type { Report } from '../../flow/checks/report.ts';
import type { Place } from '../../flow/document-path.ts';
import { didYouMean } from '../../flow/nearest-name.ts';
import { listIn, memberOf, textIn } from '../../flow/outline.ts';
import type { Json } from '../../flow/read-document.ts';
import type { Question } from '../../flow/schema/question.ts';
import { scaleOf } from '../points.ts';
import { scoreItemSchema, type ScoreItem } from '../schema/score.ts';
import { reportUnknown } from './dealbreakers.ts';
import type { FlowIndex, IndexedStage } from './flow-index.ts';

/** Reports every scored item of one stage that cannot be scored. `isSound` where the schema has taken the whole document: no item is checked again. */
export function checkScore(
  rules: Json,
  place: Place,
  stage: IndexedStage,
  index: FlowIndex,
  isSound: boolean,
  report: Report,
): void {
  const seen = new Set<string>();
  listIn(memberOf(rules, 'score'), 'items').forEach((item, at) => {
    const here = [...place, 'score', 'items', at];
    const id = textIn(item, 'question');
    if (id === undefined) return;
    if (seen.has(id)) {
      report([...here, 'question'], 'duplicate-id', `"${id}" is scored twice in this stage`, {
        received: id,
        expected: 'each question once',
      });
    }
    seen.add(id);
    const question = stage.questions.get(id);
    if (question) checkItem(item, question, here, isSound, report);
    else if (stage.prompts.has(id)) checkScale(item, `"${id}" is answered in free words`, here, report);
    else reportUnknown(id, [...here, 'question'], stage, index, report);
  });
}

function checkItem(item: Json, question: Question, place: Place, isSound: boolean, report: Report): void {
  if (question.type === 'information') {
    report([...place, 'question'], 'unfit-question', 'Information takes no answer, so there is nothing to score', {
      received: question.id,
      expected: 'a question that has an answer',
    });
    return;
  }
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') {
    return checkScale(item, `"${question.id}" is a ${question.type} question`, place, report);
  }
  const points = memberOf(item, 'points');
  if (points !== undefined && memberOf(item, 'scale') !== undefined) {
    report([...place, 'scale'], 'contradiction', 'An item has either points or a scale', {
      expected: 'one of the two',
    });
  } else if (points === undefined && memberOf(item, 'scale') === undefined) {
    report(place, 'points-missing', `Nothing says what the options of "${question.id}" are worth`, {
      expected: '`points` for the options, or the `scale` of an evaluator',
    });
  } else if (points === undefined) checkEnds(item, place, report);
  else
    checkPoints(
      points,
      isSound ? (item as unknown as ScoreItem) : scoreItemSchema.safeParse(item).data,
      question,
      place,
      report,
    );
}

function checkPoints(
  points: Json,
  item: ScoreItem | undefined,
  question: Question,
  place: Place,
  report: Report,
): void {
  const options = 'options' in question ? question.options.map((option) => option.value) : [];
  const names = typeof points === 'object' && points !== null && !Array.isArray(points) ? Object.keys(points) : [];
  const strange = names.filter((name) => !options.includes(name));
  for (const name of strange) {
    report([...place, 'points', name], 'unknown-option', `"${question.id}" has no option "${name.slice(0, 80)}"`, {
      received: name,
      expected: `one of ${options.slice(0, 20).join(', ')}`,
      fix: didYouMean(name, options),
    });
  }
  if (!item || strange.length > 0) return;
  const [low, high] = scaleOf(item, question);
  if (low < high) return;
  report([...place, 'points'], 'no-spread', 'Every answer would have the same score', {
    received: points,
    expected: 'points that tell the options apart',
  });
}

function checkScale(item: Json, because: string, place: Place, report: Report): void {
  if (memberOf(item, 'points') !== undefined) {
    report([...place, 'points'], 'wrong-points', `${because}: points are for the options of a choice`, {
      expected: 'a `scale` like [1, 5] for the raw value that a person or an evaluator gives',
    });
  } else if (memberOf(item, 'scale') === undefined) {
    report(place, 'scale-missing', `${because}: nothing says between which ends its raw value lies`, {
      expected: 'a `scale` like [1, 5]',
    });
  } else checkEnds(item, place, report);
}

function checkEnds(item: Json, place: Place, report: Report): void {
  const [low, high] = listIn(item, 'scale');
  if (typeof low !== 'number' || typeof high !== 'number' || low < high) return;
  report([...place, 'scale'], 'min-over-max', 'The lower end has to be below the upper', {
    received: `[${low}, ${high}]`,
    expected: 'two numbers, the lower first, like [1, 5]',
  });
}
