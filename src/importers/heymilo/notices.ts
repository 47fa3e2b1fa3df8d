/** What candidates have to be told: by an AI, recorded, by text message. The words are ours; HeyMilo's pages have their own. */
import type { Notice } from '../../flow/schema/flow.ts';
import { messageText } from './messages.ts';
import { filled } from '../words.ts';
import type { StagePlan, StepContext } from './step.ts';
import { stepWords } from './step-words.ts';

const consents = { ai: 'none', recording: 'required', texting: 'optional' } as const;

/** One notice of each kind, before the first stage that needs it. */
export function noticesOf(plans: readonly StagePlan[], brand: string, { translation, posting }: StepContext): Notice[] {
  const words = stepWords(translation.locale);
  const ai = () => {
    // Read only where it is shown: else it is listed.
    const name = messageText(posting.text('interviewer_name') ?? '');
    return name === '' ? words.ai : filled(words.aiNamed, { name });
  };
  const texts = {
    ai,
    recording: () => filled(words.recording, { brand }),
    texting: () => filled(words.texting, { brand }),
  };
  return (['ai', 'recording', 'texting'] as const).flatMap((kind): Notice[] => {
    const stage = plans.find((plan) => plan.stage && plan.notices?.includes(kind))?.stage;
    if (!stage) return [];
    const reason =
      'The posting has no notice of its own for this: one in our words is in `notices`, put yours in its place';
    translation.log.drop('workflow', `Notice (${kind})`, reason);
    return [{ id: kind, version: '1', kind, text: texts[kind](), consent: consents[kind], before: stage.id }];
  });
}
