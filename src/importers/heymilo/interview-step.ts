/** A `web_interview` step: a conversation with an AI by voice, video or phone. */
import type { ScoreItem } from '../../backstage/schema/score.ts';
import type { StageRules } from '../../backstage/schema/stage-rules.ts';
import type { Prompt, StageOf } from '../../flow/schema/stage.ts';
import { plainText } from '../clean-text.ts';
import { assistantOf } from './assistant.ts';
import { messageText } from './messages.ts';
import type { HeyMiloStep } from './posting.ts';
import { marks, rubricOf, weightOf } from './rubric.ts';
import type { Settings } from './settings.ts';
import { fitting, ranked, type StagePlan, type StepContext } from './step.ts';
import { stepWords } from './step-words.ts';

const mostPrompts = 50;

/** The stage of an interview, its score, and what the interviewer is told. */
export function translateInterview(step: HeyMiloStep, questions: readonly Settings[], context: StepContext): StagePlan {
  const { translation, stageId } = context;
  const asked = fitting(ranked(questions), mostPrompts, translation).map((source) => translatePrompt(source, context));
  if (asked.length === 0) return {};
  const { config } = step;
  const ui = config.part('web_interview_config');
  const intro = ui.text('intro_message');
  const followUps = followUpsOf(questions, translation);
  const stage: StageOf<'interview'> = {
    id: stageId(step.id, 'interview'),
    type: 'interview',
    title: stepWords(translation.locale).interview,
    ...(intro !== undefined && { intro: messageText(intro) }),
    modes: [
      config.flag('video') === true ? 'video' : 'voice',
      ...(config.flag('phone_calls_enabled') === true ? (['phone'] as const) : []),
    ],
    questions: asked.map(({ prompt }) => prompt),
    live: true,
    ...minutesOf(ui),
  };
  return {
    stage,
    rules: {
      ...scoreOf(
        step,
        asked.flatMap(({ item }) => item ?? []),
      ),
      ...assistantOf(
        step,
        asked.flatMap(({ told }) => told ?? []),
        context,
        followUps,
      ),
    },
    notices: ['ai', 'recording'],
  };
}

interface Asked {
  readonly prompt: Prompt;
  readonly item?: ScoreItem;
  /** What the interviewer is told about it. */
  readonly told?: string;
}

function translatePrompt(source: Settings, context: StepContext): Asked {
  const { translation, posting } = context;
  const text = source.text('text') ?? '';
  const name = source.text('id') ?? '';
  const id = translation.id(name, 'question');
  translation.log.carry({ path: source.path, field: name, question: id });
  const retakes = posting.amount('max_retakes', 0, 100);
  const rubric = rubricOf(source, 20_000, context);
  const weight = weightOf(source);
  const isUnscored =
    source.flag('not_scored') === true ||
    source.amount('score_weight', 0, 1_000_000) === 0 ||
    (source.text('question_type') === 'open-ended' && rubric === '');
  const told = source.text('additional_instructions');
  if (isUnscored && rubric !== '') {
    translation.log.drop(
      source.at('evaluation_criteria'),
      text,
      'The question is not scored, so there is no place for it',
    );
  }
  return {
    prompt: {
      id,
      ask: messageText(text) || plainText(name) || '?',
      required: true,
      ...(retakes !== undefined && { retakes: Math.trunc(retakes) }),
    },
    ...(!isUnscored && { item: { question: id, ...weight, scale: marks, ...(rubric !== '' && { rubric }) } }),
    ...(told !== undefined && { told: `About “${text}”: ${told}` }),
  };
}

function scoreOf({ config }: HeyMiloStep, items: ScoreItem[]): Pick<StageRules, 'score'> {
  // Left alone where nothing is scored: then it is listed with the other settings that have no place.
  if (items.length === 0) return {};
  const min = config.amount('min_evaluation_score', 0, 1);
  return { score: { ...(min !== undefined && { min }), items } };
}

/** A stage has one number of follow-ups for all its questions: the highest of them. */
function followUpsOf(questions: readonly Settings[], { log }: StepContext['translation']): number | undefined {
  const given = questions.flatMap((source) => {
    const most = source.amount('max_follow_ups', 0, 20);
    return most === undefined ? [] : [{ source, most: Math.trunc(most) }];
  });
  const highest = given.reduce<number | undefined>((high, { most }) => Math.max(high ?? 0, most), undefined);
  for (const { source, most } of given) {
    if (most === highest) continue;
    log.drop(source.at('max_follow_ups'), source.text('text') ?? '', `The whole stage allows ${highest} follow-ups`);
  }
  return highest;
}

/** A limit in seconds, as whole minutes from one up. */
function minutesOf(ui: Settings): { maxMinutes?: number } {
  const seconds = ui.amount('max_duration_seconds', 1, 36_000);
  return seconds === undefined ? {} : { maxMinutes: Math.max(1, Math.ceil(seconds / 60)) };
}
