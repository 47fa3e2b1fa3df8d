/** A `resume` step: a file, and criteria that a model reads out of it. Those are kept behind the stage, and none is a rule. */
import type { StageRules } from '../../backstage/schema/stage-rules.ts';
import { resumeFileId } from '../../flow/stage-questions.ts';
import { resumeStage } from '../resume-stage.ts';
import { assistantOf } from './assistant.ts';
import type { HeyMiloStep } from './posting.ts';
import { rubricOf, weightOf } from './rubric.ts';
import type { Settings } from './settings.ts';
import { cut, fitting, ranked, type StagePlan, type StepContext } from './step.ts';

const mostCriteria = 100;
const longest = 5_000;
/** The whole resume is marked like this. */
const resumeMarks: [number, number] = [0, 100];

/** The stage of a resume; its criteria as a rubric, its threshold as the least score. */
export function translateResume(step: HeyMiloStep, criteria: readonly Settings[], context: StepContext): StagePlan {
  const { translation, stageId } = context;
  const { config } = step;
  const isRequired = config.flag('mandatory') !== false;
  const rubric = fitting(ranked(criteria), mostCriteria, translation).map((source) =>
    translateCriterion(source, context),
  );
  const min = config.amount('min_evaluation_score', 0, 1);
  const { assistant } = rubric.length > 0 ? assistantOf(step, [], context) : {};
  const rules: StageRules = {
    ...(min !== undefined && { score: { min, items: [{ question: resumeFileId, scale: resumeMarks }] } }),
    ...(rubric.length > 0 && { assistant: { ...assistant, rubric } }),
  };
  return {
    stage: { ...resumeStage({ isRequired, orText: true }, translation.words), id: stageId(step.id, 'resume') },
    rules,
    notices: rubric.length > 0 || min !== undefined ? ['ai'] : [],
  };
}

function translateCriterion(source: Settings, context: StepContext) {
  const { translation } = context;
  const text = source.text('text') ?? '';
  const name = source.text('id') ?? '';
  const details = rubricOf(source, longest, context);
  const whole = [text, details].filter(Boolean).join('\n') || '?';
  if (source.text('modality') === 'resume_eligibility') {
    const reason =
      'A model reads this out of the resume, so it is part of the rubric and no dealbreaker: ask it as a question where it must decide';
    translation.log.drop(source.path, text, reason);
  } else translation.log.carry();
  return {
    id: translation.id(name, 'criterion'),
    text: cut(whole, longest, { path: source.path, label: text }, translation),
    ...weightOf(source),
  };
}
