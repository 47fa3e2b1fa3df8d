/** A `conversational_sms` step: a chat or text messages, with yes-no and number questions. */
import type { Dealbreaker } from '../../backstage/schema/dealbreaker.ts';
import { ask, type Kind } from '../ask.ts';
import { assistantOf } from './assistant.ts';
import { messageText } from './messages.ts';
import type { HeyMiloStep } from './posting.ts';
import { rulesOf } from './rules.ts';
import type { Settings } from './settings.ts';
import { fitting, ranked, type StagePlan, type StepContext } from './step.ts';
import { stepWords } from './step-words.ts';

/** The stage of a chat, with its rules; where failing is told there, it is told here. */
export function translateSms(step: HeyMiloStep, questions: readonly Settings[], context: StepContext): StagePlan {
  const { translation, stageId, posting } = context;
  const asked = fitting(ranked(questions), 50, translation).map((source) => translateQuestion(source, context));
  if (asked.length === 0) return {};
  const { config } = step;
  const greeting = config.text('intro_message');
  const told = config.text('disqualification_message');
  const name = posting.text('interviewer_name');
  const message = told === undefined ? undefined : messageText(told);
  const dealbreakers = asked
    .flatMap(({ rules }) => rules)
    .map((rule): Dealbreaker =>
      message === undefined || rule.onNotMet === 'flag' ? rule : { ...rule, disclose: 'message', message },
    );
  if (message !== undefined && !dealbreakers.some((rule) => rule.message !== undefined)) {
    translation.log.drop(config.at('disqualification_message'), '', 'No knock-out of this step has a rule to say it');
  }
  return {
    stage: {
      id: stageId(step.id, 'sms'),
      type: 'sms',
      title: stepWords(translation.locale).chat,
      ...(name !== undefined && { persona: { name: messageText(name) } }),
      ...(greeting !== undefined && { greeting: [messageText(greeting)] }),
      questions: asked.map(({ question }) => question),
      channels: ['chat', 'text'],
    },
    rules: { ...(dealbreakers.length > 0 && { dealbreakers }), ...assistantOf(step, [], context) },
    notices: ['ai', 'texting'],
  };
}

/** Each is required: whether a rule rests on it must not be seen. */
function translateQuestion(source: Settings, context: StepContext) {
  const kind = kindOf(source);
  const label = messageText(source.text('text') ?? '');
  const question = ask(
    { path: source.path, name: source.text('id') ?? '', label: source.text('text') ?? '', required: true },
    kind,
    context.translation,
  );
  const isNumber = kind.type === 'number';
  const answer = isNumber ? source.value('expected_value') : source.value('expected_answer');
  const rules = rulesOf(
    question,
    {
      path: source.at(answer === undefined ? 'is_dealbreaker' : isNumber ? 'expected_value' : 'expected_answer'),
      answer,
      isKnockout: source.flag('is_dealbreaker') === true,
    },
    context,
  );
  return { question: label === '' ? question : { ...question, label }, rules };
}

function kindOf(source: Settings): Kind {
  const type = (source.text('question_type') ?? '').toUpperCase().replace(/[\s-]+/g, '_');
  if (type === 'NUMERIC') return { type: 'number' };
  if (type === 'YES_NO') return { type: 'yes-no' };
  if (source.amount('expected_value') !== undefined) return { type: 'number' };
  return /^\s*(yes|no|true|false)\s*$/i.test(source.text('expected_answer') ?? '')
    ? { type: 'yes-no' }
    : { type: 'short-text' };
}
