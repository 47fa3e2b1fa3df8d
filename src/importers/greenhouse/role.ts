/** What a Greenhouse job says about itself: title, place, pay, description. */
import type { Role } from '../../flow/schema/flow.ts';
import { plainText } from '../clean-text.ts';
import { payText } from '../pay.ts';
import { translateRole } from '../role.ts';
import type { Translation } from '../translation.ts';
import type { GreenhouseJob } from './job.ts';

/** The role of the flow. */
export function roleOf(job: GreenhouseJob, translation: Translation): Role {
  const ranges = job.pay_input_ranges ?? [];
  const hints = {
    title: job.title,
    places: [job.location?.name],
    pay: ranges.flatMap((range) => payOf(range, translation.locale)).join('; '),
    texts: [job.content, ...ranges.map((range) => range.blurb)],
  };
  return translateRole(hints, translation);
}

type PayRange = NonNullable<GreenhouseJob['pay_input_ranges']>[number];

function payOf({ min_cents, max_cents, currency_type, title }: PayRange, locale: string): string[] {
  const units = (cents: number | null | undefined): number | undefined => (cents == null ? undefined : cents / 100);
  const pay = payText({ low: units(min_cents), high: units(max_cents), currency: currency_type }, locale);
  if (pay === undefined) return [];
  const name = plainText(title ?? '');
  return [name === '' ? pay : `${pay} (${name})`];
}
