/** What the job says about itself: employer, title, place, pay, description. */
import type { Brand, Role } from '../../flow/schema/flow.ts';
import { markdownText, plainText } from '../clean-text.ts';
import type { ImportLog } from '../import-result.ts';
import type { ImportWords } from '../words.ts';
import type { GreenhouseJob } from './job.ts';

/** The employer's name: as the job has it, else made of its address, else a neutral one and a line in the report. */
export function translateBrand(job: GreenhouseJob, words: ImportWords, log: ImportLog): Brand {
  const name = plainText(job.company_name ?? '');
  if (name !== '') return { name };
  const guess = nameInAddress(job.absolute_url ?? '');
  const because =
    guess === undefined ? 'The job does not say who the employer is' : 'Taken from the address of the job';
  log.drop('company_name', 'Employer', `${because}: check brand.name`);
  return { name: guess ?? words.brand };
}

/** Title, place, pay and description. */
export function translateRole(job: GreenhouseJob, locale: string, words: ImportWords): Role {
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

function payOf(range: PayRange, locale: string): string[] {
  const amounts = [range.min_cents, range.max_cents].filter((cents) => typeof cents === 'number');
  const [low, high = low] = amounts.map((cents) => cents / 100);
  if (low === undefined || high === undefined) return [];
  const title = plainText(range.title ?? '');
  const amount = formattedRange(low, high, locale, plainText(range.currency_type ?? ''));
  return [title === '' ? amount : `${amount} (${title})`];
}

function formattedRange(low: number, high: number, locale: string, currency: string): string {
  const fraction = {
    minimumFractionDigits: 0,
    maximumFractionDigits: Number.isInteger(low) && Number.isInteger(high) ? 0 : 2,
  };
  const isCode = /^[A-Z]{3}$/.test(currency);
  const format = new Intl.NumberFormat(locale, isCode ? { style: 'currency', currency, ...fraction } : fraction);
  const range = low === high ? format.format(low) : format.formatRange(Math.min(low, high), Math.max(low, high));
  return isCode || currency === '' ? range : `${range} ${currency}`;
}

const boards = /(^|\.)greenhouse\.io$/;
/** Second levels under which employers have their names, and names that say nothing. */
const secondLevels = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);
const emptyNames = new Set(['your', 'example', 'www', 'jobs', 'careers', 'embed']);

/** `https://boards.greenhouse.io/acme/jobs/1` → `Acme`; `https://careers.acme.co.uk/…` → `Acme`. */
function nameInAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const labels = hostname.split('.');
  const second = labels.at(-2);
  const token = boards.test(hostname)
    ? pathname.split('/')[1]
    : second !== undefined && secondLevels.has(second)
      ? labels.at(-3)
      : second;
  if (!token || emptyNames.has(token) || !/^[a-z][a-z0-9-]+$/i.test(token)) return undefined;
  return token.charAt(0).toUpperCase() + token.slice(1);
}
