/** The stages and questions of a flow by id, as the checks of a backstage look them up. */
import { questionsOf } from '../../flow/stage-questions.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Stage } from '../../flow/schema/stage.ts';

/** One stage with what it asks. */
export interface IndexedStage {
  readonly stage: Stage;
  readonly questions: ReadonlyMap<string, Question>;
  /** What is answered in free words without being a question of a form: an interview's prompts, an assessment's work. */
  readonly prompts: ReadonlySet<string>;
}

/** Stages by id. */
export type FlowIndex = ReadonlyMap<string, IndexedStage>;

/** What an assessment's work is called where it is scored. */
const deliverableId = 'deliverable';

/** The index of a flow. */
export function indexFlow(flow: Flow): FlowIndex {
  return new Map(
    flow.stages.map((stage) => [stage.id, { stage, questions: byId(questionsOf(stage)), prompts: promptsOf(stage) }]),
  );
}

/** Everything of a stage that can be named by an id. */
export function namesIn({ questions, prompts }: IndexedStage): string[] {
  return [...questions.keys(), ...prompts];
}

/** The stage, other than this one, that asks a question. */
export function stageAsking(index: FlowIndex, id: string): string | undefined {
  return [...index].find(([, entry]) => entry.questions.has(id) || entry.prompts.has(id))?.[0];
}

function byId(questions: readonly Question[]): Map<string, Question> {
  return new Map(questions.map((question) => [question.id, question]));
}

function promptsOf(stage: Stage): Set<string> {
  if (stage.type === 'interview') return new Set(stage.questions.map((prompt) => prompt.id));
  return new Set(stage.type === 'assessment' ? [deliverableId] : []);
}
