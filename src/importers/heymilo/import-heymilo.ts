/** A HeyMilo posting with its questions → a flow and a backstage; knock-outs, thresholds and links are there, switched off. */
import type { Flow } from '../../flow/schema/flow.ts';
import type { Question } from '../../flow/schema/question.ts';
import { longestText, markdownText, plainText, stringOf } from '../clean-text.ts';
import { documents, type RulesByStage } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { createIds, flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation } from '../translation.ts';
import { assessmentTypes, translateAssessment } from './assessment-step.ts';
import { designOf } from './design.ts';
import { translateForm } from './form-step.ts';
import { translateInterview } from './interview-step.ts';
import { availabilityOf, invitationsOf, linksOf } from './links.ts';
import { messageText } from './messages.ts';
import { noticesOf } from './notices.ts';
import { readPosting, type HeyMiloStep } from './posting.ts';
import { postingReasons, questionReasons, stepReasons } from './reasons.ts';
import { translateResume } from './resume-step.ts';
import { translateSms } from './sms-step.ts';
import type { StagePlan, StepContext } from './step.ts';
import { stepsWithQuestions } from './workflow.ts';

/** One place is kept for voluntary questions. */
const mostStages = 19;

/**
 * Translates a posting of the public API (`GET /api/v2/postings/ID`). Its questions are those of `…/ID/questions`, beside it
 * as `{ "posting": …, "questions": …, "design_templates": … }`; without them there is little to ask.
 *
 * Expected answers, criteria, thresholds, instructions and links are in the backstage alone.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a posting.
 * @example
 * const { flow, backstage, report } = importHeyMilo({ posting, questions });
 */
export function importHeyMilo(input: unknown): ImportResult {
  const source = readPosting(input);
  const { posting } = source;
  const language = posting.text('language');
  const translation = createTranslation('heymilo', language);
  const { log, words } = translation;
  if (language !== undefined && translation.locale === 'en' && !/^en\b/i.test(language.trim())) {
    log.drop(posting.at('language'), language, 'This is no language tag: the flow is said to be in English');
  }
  const context: StepContext = { translation, posting, stageId: createIds(['start', 'self-id']), ruleId: createIds() };

  const steps = stepsWithQuestions(source, log);
  const planned = steps.flatMap((step) => {
    const plan = planOf(step, context);
    return plan ? [{ step, plan }] : [];
  });
  const plans = planned.map(({ plan }) => plan);
  for (const { stage } of plans.slice(mostStages)) {
    log.drop('workflow', stringOf(stage?.title ?? ''), `More than ${mostStages} steps do not fit one flow`);
  }
  const kept = plans.slice(0, mostStages);
  const design = designOf(source.templates, context);
  const address = posting.part('urls').text('candidate_url');
  const employer = translateEmployer({ addresses: [address], path: posting.at('company_name') }, translation);
  const hasBrandHidden = steps.some((step) => isBrandHidden(step));
  const title = plainText(posting.text('title') ?? '');
  const summary = markdownText(posting.text('description') ?? '');
  if (summary.length >= longestText) {
    log.drop(posting.at('description'), title, `Longer than ${longestText} characters: the end is missing`);
  }
  const voluntary: Question[] = plans.flatMap((plan) => plan.voluntary ?? []);
  const needsPhone = kept.some(
    ({ stage }) => stage?.type === 'sms' || (stage?.type === 'interview' && stage.modes.includes('phone')),
  );
  const parts = {
    id: flowIdOf(title, posting.text('id'), input, 'heymilo-posting'),
    brand: { ...employer, ...design.brand, ...(hasBrandHidden && { poweredBy: false }) },
    role: { title: title || words.role, ...(summary !== '' && { summary }) },
    ...(design.landing && { landing: design.landing }),
    ...statusOf(steps, design.status),
    identity: { name: 'required', email: 'required', phone: needsPhone ? 'required' : 'optional' } as const,
    notices: noticesOf(kept, stringOf(employer.name), context),
    stages: [...kept.flatMap(({ stage }) => stage ?? []), ...selfIdStage('self-id', {}, voluntary, translation)],
    ...availabilityOf(context),
  };
  const rules: RulesByStage = Object.fromEntries(
    kept.flatMap(({ stage, rules: own }) => (stage && own ? [[stage.id, own] as const] : [])),
  );
  const outreach = { ...linksOf(context), ...invitationsOf(steps, context) };
  for (const { step } of planned) listRest(step, context);
  for (const key of ['company_id', 'name', 'finalized']) posting.value(key);
  posting.text('status', /^active$/);
  if (source.templates.length > 0) posting.text('design_template_group_id');
  posting.listRest(log, title, postingReasons);
  return documents(parts, translation, rules, outreach);
}

/** The stage of a step; none is listed as a whole. */
function planOf(step: HeyMiloStep, context: StepContext): StagePlan | undefined {
  const { log } = context.translation;
  const plan = translated(step, context);
  if (plan === undefined || (!plan.stage && (plan.voluntary ?? []).length === 0)) {
    const isKnown = plan !== undefined;
    const reason = isKnown
      ? 'It asks nothing that is known: hand in the questions of the posting with it, as GET …/questions answers them'
      : 'A type of step that has no counterpart';
    log.drop(step.path, step.type, reason);
    if (!isKnown) for (const question of step.questions) log.drop(question.path, question.text('text') ?? '', reason);
    return undefined;
  }
  if (step.config.flag('knockout_enabled') === true) {
    const reason = 'Its rules are there, switched off: set `enforce` of the stage to true once you have looked at them';
    log.drop(step.config.at('knockout_enabled'), step.type, reason);
  }
  return plan;
}

function translated(step: HeyMiloStep, context: StepContext): StagePlan | undefined {
  switch (step.type) {
    case 'resume':
      return translateResume(step, step.questions, context);
    case 'form':
      return translateForm(step, step.questions, context);
    case 'conversational_sms':
      return translateSms(step, step.questions, context);
    case 'web_interview':
      return translateInterview(step, step.questions, context);
    default:
      return assessmentTypes.includes(step.type) ? translateAssessment(step, context) : undefined;
  }
}

function isBrandHidden({ config }: HeyMiloStep): boolean {
  return config.part('web_interview_config').flag('remove_heymilo_branding') === true;
}

/** What the interviewer says at the end is what the last page says, where nothing comes after it. */
function statusOf(steps: readonly HeyMiloStep[], designed: Flow['status']): Pick<Flow, 'status'> {
  const outro = steps.at(-1)?.config.part('web_interview_config').text('outro_message');
  if (outro === undefined) return designed ? { status: designed } : {};
  return { status: { complete: { ...designed?.complete, body: messageText(outro, markdownText) } } };
}

function listRest(step: HeyMiloStep, { translation: { log } }: StepContext): void {
  step.config.flag('knockout_enabled');
  step.config.listRest(log, step.type, stepReasons);
  for (const question of step.questions) {
    for (const key of ['modality', 'question_type', 'rank', 'mcq_type', 'operator']) question.value(key);
    question.listRest(log, question.text('text') ?? '', questionReasons);
  }
}
