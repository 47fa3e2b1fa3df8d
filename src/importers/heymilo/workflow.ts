/** Which step asks which question: the API gives the questions of all steps in one list, told apart by modality. */
import type { ImportLog } from '../import-result.ts';
import type { HeyMiloSource, HeyMiloStep } from './posting.ts';
import { Settings } from './settings.ts';

/** The step that asks the questions of a modality, in the order in which HeyMilo puts them. */
const stepOf: Readonly<Record<string, string>> = {
  resume_eligibility: 'resume',
  resume_scoring: 'resume',
  form: 'form',
  sms: 'conversational_sms',
  voice: 'web_interview',
};
const order = ['resume', 'form', 'conversational_sms', 'web_interview'];

/**
 * The steps, each with its own questions and those of its modality; questions that no step asks are listed. A posting
 * without a workflow gets the steps that its questions need.
 */
export function stepsWithQuestions({ steps, questions }: HeyMiloSource, log: ImportLog): HeyMiloStep[] {
  const own = new Set(steps.flatMap((step) => step.questions.flatMap((question) => question.text('id') ?? [])));
  const others = questions.filter((question) => !own.has(question.text('id') ?? ''));
  const workflow = steps.length > 0 ? steps : madeFor(others);
  const placed = new Set<Settings>();
  const filled = workflow.map((step) => {
    const fitting = [...step.questions, ...others].filter((question) => !placed.has(question) && fits(question, step));
    for (const question of fitting) placed.add(question);
    return { ...step, questions: fitting };
  });
  for (const question of [...steps.flatMap((step) => step.questions), ...others]) {
    if (!placed.has(question)) log.drop(question.path, question.text('text') ?? '', reasonFor(question));
  }
  return filled;
}

function fits(question: Settings, { type, questions }: HeyMiloStep): boolean {
  const modality = modalityOf(question);
  return modality === '' ? questions.includes(question) : Object.hasOwn(stepOf, modality) && stepOf[modality] === type;
}

function madeFor(questions: readonly Settings[]): HeyMiloStep[] {
  const types = new Set(questions.map((question) => stepOf[modalityOf(question)]));
  return order
    .filter((type) => types.has(type))
    .map((type) => ({ path: 'workflow', id: '', type, config: new Settings(undefined, 'workflow'), questions: [] }));
}

function modalityOf(question: Settings): string {
  return (question.text('modality') ?? '').toLowerCase();
}

function reasonFor(question: Settings): string {
  const modality = modalityOf(question);
  if (modality === 'voice_tags') return 'A fact that is read out of what candidates say: nobody is asked for it';
  return Object.hasOwn(stepOf, modality)
    ? `The workflow has no step that asks it (${stepOf[modality]})`
    : 'Of a kind that has no counterpart';
}
