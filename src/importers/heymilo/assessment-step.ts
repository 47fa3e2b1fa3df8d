/** An AI scenario assessment. The API does not describe it yet: what its settings say under the names of the product is taken. */
import { markdownText } from '../clean-text.ts';
import { assistantOf } from './assistant.ts';
import { messageText } from './messages.ts';
import type { HeyMiloStep } from './posting.ts';
import type { StagePlan, StepContext } from './step.ts';
import { stepWords } from './step-words.ts';

/** The types that an assessment may come under. */
export const assessmentTypes = ['llm_assessment', 'ai_scenario_assessment', 'ai_assessment', 'scenario', 'assessment'];

/** The stage of an assessment; none where it does not say what is to be done. */
export function translateAssessment(step: HeyMiloStep, context: StepContext): StagePlan {
  const { config } = step;
  const { translation, posting, stageId } = context;
  const parts = ['scenario', 'task', 'deliverable'].flatMap((key) => config.text(key) ?? []);
  const task = parts.map((part) => messageText(part, markdownText)).join('\n\n');
  if (task === '') return {};
  const words = stepWords(translation.locale);
  const title = messageText(config.text('title') ?? '');
  const goal = config.text('goal');
  const minutes = config.amount('time_limit_minutes', 1, 600);
  const rounds = config.amount('max_rounds', 1, 1_000);
  return {
    stage: {
      id: stageId(step.id, 'assessment'),
      type: 'assessment',
      title: title || words.assessment,
      task,
      assistant: { name: messageText(posting.text('interviewer_name') ?? '') || words.assistant },
      deliverable: { format: 'text' },
      ...(minutes !== undefined && { minutes }),
      ...(rounds !== undefined && { rounds: Math.trunc(rounds) }),
    },
    rules: assistantOf(step, goal === undefined ? [] : [`The goal: ${goal}`], context),
    notices: ['ai'],
  };
}
