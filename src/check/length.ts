/** How long an interview is: questions and minutes, over all stages. */
import { stageMinutes } from '../flow/estimate.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Stage } from '../flow/schema/stage.ts';
import { questionsOf } from '../flow/stage-questions.ts';
import type { Report } from './finding.ts';

/** More than this in all makes many candidates leave. */
const most = { questions: 20, minutes: 15 } as const;

/** Warns of interviews that are too long; stages that candidates may skip do not count. */
export function checkLength(flow: Flow, report: Report): void {
  const needed = flow.stages.filter((stage) => stage.optional !== true && stage.type !== 'self-id');
  checkQuestions(needed, report);
  const timed = needed.map((stage) => ({ id: stage.id, own: stageMinutes(stage) }));
  const minutes = timed.reduce((sum, { own }) => sum + own, 0);
  if (minutes <= most.minutes) return;
  const longest = timed.toSorted((a, b) => b.own - a.own)[0];
  report(['stages'], 'many-minutes', `The interview takes about ${minutes} minutes`, {
    expected: `at most ${most.minutes}`,
    fix:
      longest && needed.length > 1
        ? `Shorten "${longest.id}", which takes ${longest.own} of them, or make it optional.`
        : undefined,
  });
}

function checkQuestions(stages: readonly Stage[], report: Report): void {
  const counts = stages.map((stage) => askedOf(stage));
  const total = counts.reduce((sum, count) => sum + count, 0);
  // One long form by itself is reported with its own place when the flow is read.
  const isReported = stages.some((stage, at) => stage.type === 'form' && (counts[at] ?? 0) > most.questions);
  if (total <= most.questions || isReported) return;
  report(['stages'], 'many-questions', `The interview asks ${total} questions`, {
    expected: `at most ${most.questions}`,
  });
}

function askedOf(stage: Stage): number {
  if (stage.type === 'interview') return stage.questions.length;
  if (stage.type === 'resume') return 1;
  return questionsOf(stage).filter((question) => question.type !== 'information').length;
}
