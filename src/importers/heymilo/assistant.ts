/** What the AI interviewer is told, and how far it may ask on. All of it stays behind the stage. */
import type { StageRules } from '../../backstage/schema/stage-rules.ts';
import type { HeyMiloStep } from './posting.ts';
import { cut, type StepContext } from './step.ts';

const overviews = {
  company_overview: 'About the company',
  job_overview: 'About the role',
  interview_process_overview: 'About the process',
} as const;

/** What HeyMilo's modes of delivery ask for, in words. */
const deliveries: Readonly<Record<string, string>> = {
  exact_delivery: 'say it word for word',
  summarized_delivery: 'sum it up',
  reference_only: 'only to answer questions with',
  silent_reference: 'never say it',
};

const modes = new RegExp(`^(${Object.keys(deliveries).join('|')})$`);

/** Most that the document holds. */
const longest = 50_000;

/**
 * The assistant of a step: its own instructions and overviews, else those of the posting.
 *
 * @param more further paragraphs, such as what the interviewer is told about single questions
 * @param followUps how often it may ask on
 */
export function assistantOf(
  { config, path }: HeyMiloStep,
  more: readonly string[],
  { posting, translation }: StepContext,
  followUps?: number,
): Pick<StageRules, 'assistant'> {
  const either = (key: string, form?: RegExp): string | undefined => {
    const general = posting.text(key, form);
    return config.text(key, form) ?? general;
  };
  const known = Object.entries(overviews).flatMap(([key, heading]) => {
    const overview = either(key);
    if (overview === undefined) return [];
    const delivery = deliveries[either(`${key}_delivery_mode`, modes) ?? ''];
    return [`${heading}${delivery === undefined ? '' : ` (${delivery})`}: ${overview}`];
  });
  const said = [either('instructions'), ...known, ...more].filter((part) => part !== undefined).join('\n\n');
  const place = { path: `${path}.config.instructions`, label: '' };
  const instructions = cut(said, longest, place, translation);
  if (instructions === '' && followUps === undefined) return {};
  return { assistant: { ...(instructions !== '' && { instructions }), ...(followUps !== undefined && { followUps }) } };
}
