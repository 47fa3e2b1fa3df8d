/** What the job says about itself: title, place, pay, description. */
import type { Role } from '../../flow/schema/flow.ts';
import { markdownText, plainText } from '../clean-text.ts';
import { payText } from '../pay.ts';
import type { Translation } from '../translation.ts';
import type { GreenhouseJob } from './job.ts';

/** Title, place, pay and description. */
export function translateRole(job: GreenhouseJob, { locale, words }: Translation): Role {
  const location = plainText(job.location?.name ?? '');
  const pays = (job.pay_input_ranges ?? []).flatMap((range) => payOf(range, locale));
  const blurbs = (job.pay_input_ranges ?? []).map((range) => markdownText(range.blurb ?? ''));
  const summary = [markdownText(job.content ?? ''), ...blurbs].filter(Boolean).join('\n\n').slice(0, 20_000);
  return {
    title: plainText(job.title ?? '') || words.role,
    ...(location !== '' && { location }),
    ...(pays.length > 0 && { pay: pays.join('; ') }),
    ...(summary !== '' && { summary }),
  };
}

type PayRange = NonNullable<GreenhouseJob['pay_input_ranges']>[number];

function payOf({ min_cents, max_cents, currency_type, title }: PayRange, locale: string): string[] {
  const units = (cents: number | null | undefined): number | undefined => (cents == null ? undefined : cents / 100);
  const pay = payText({ low: units(min_cents), high: units(max_cents), currency: currency_type }, locale);
  if (pay === undefined) return [];
  const name = plainText(title ?? '');
  return [name === '' ? pay : `${pay} (${name})`];
}
