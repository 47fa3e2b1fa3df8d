/** What a posting says about the job, key by key, in the words of the flow. */
import { isDay } from '../../flow/day.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { htmlToMarkdown, unescapeHtml } from '../html-to-markdown.ts';
import { labelText, plainText } from '../clean-text.ts';
import { payText } from '../pay.ts';
import type { Translation } from '../translation.ts';
import { filled } from '../words.ts';
import { firstText, isA, nodeOf, numberOf, textOf, type Node, type Posting } from './nodes.ts';

/** Where the work is done; for remote work, where one may live. */
export function placesOf(posting: Posting, locale: string): string[] {
  const places = posting.all('jobLocation').map((place) => placeText(place, posting, locale));
  const homes = posting.all('applicantLocationRequirements').map(textOf);
  return places.some(Boolean) ? places : homes;
}

function placeText(value: Posting['node'][string], posting: Posting, locale: string): string {
  const place = nodeOf(value);
  if (!place) return textOf(value);
  const [address] = posting.all('address', place);
  const parts = nodeOf(address);
  if (!parts) return textOf(address) || textOf(place);
  const lines = ['addressLocality', 'addressRegion', 'addressCountry'].map((key) =>
    plainText(firstText(posting, key, parts)),
  );
  const country = countryName(lines.pop() ?? '', locale);
  const text = [...new Set([...lines, country].filter(Boolean))].join(', ');
  return text || plainText(firstText(posting, 'streetAddress', parts)) || textOf(place);
}

/** What it pays; undefined where no amount can be read. */
export function payOf(posting: Posting, locale: string): string | undefined {
  for (const salary of posting.all('baseSalary')) {
    const amount = nodeOf(salary) ?? { value: salary };
    const [value] = posting.all('value', amount);
    const range = nodeOf(value) ?? amount;
    const [low, high] = [numberOf(range['minValue']), numberOf(range['maxValue'])];
    const single = low === undefined && high === undefined ? numberOf(range['value'] ?? value) : undefined;
    const interval = textOf(range['unitText'] ?? amount['unitText']) || unitNames[textOf(range['unitCode'])];
    const currency = textOf(amount['currency'] ?? range['currency'] ?? posting.node['salaryCurrency']);
    const pay = payText({ low: low ?? single, high, currency, interval }, locale);
    if (pay !== undefined) return pay;
    if (typeof salary === 'string' && plainText(salary) !== '') return plainText(salary);
  }
  return undefined;
}

/** Units of time by their codes. */
const unitNames: Readonly<Record<string, string>> = { HUR: 'hour', DAY: 'day', WEE: 'week', MON: 'month', ANN: 'year' };

/** What is said under some keys, as single lines: items of lists, and lines of texts. */
export function linesOf(posting: Posting, keys: readonly string[], translation: Translation): string[] {
  const lines = keys.flatMap((key) =>
    posting.all(key).flatMap((value) => {
      const node = nodeOf(value);
      if (node && isA(node, 'OccupationalExperienceRequirements')) return experience(node, translation);
      const credential = node ? textOf(node['credentialCategory']) : '';
      return (credential || textLines(textOf(value))).split('\n').map(bare);
    }),
  );
  return [...new Set(lines.filter((line) => /[\p{L}\p{N}]/u.test(line)))];
}

function textLines(text: string): string {
  const html = unescapeHtml(text);
  return /<[a-z]/i.test(html) ? htmlToMarkdown(html) : html;
}

function bare(line: string): string {
  return labelText(line.replace(/^\s*(?:[-•*·–]|\d+[.)])\s+/, '').replace(/\\([\\*[])|\*+/g, '$1'));
}

function experience(node: Node, { locale, words }: Translation): string[] {
  const months = numberOf(node['monthsOfExperience']);
  if (months === undefined || months <= 0) return [bare(textOf(node))];
  const isYears = months % 12 === 0;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isYears ? 'year' : 'month',
    unitDisplay: 'long',
  });
  return [filled(words.experience, { time: format.format(isYears ? months / 12 : months) })];
}

/** A moment, and whether the source left open of which time zone. */
interface Moment {
  readonly at: string;
  readonly isLoose: boolean;
}

/** The moment that a date names, of a day its end; undefined for one that is none. Without a zone it is UTC. */
export function endOf(date: string): Moment | undefined {
  const text = date.trim();
  const time = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  if (!time) return isDay(text) ? { at: `${text}T23:59:59Z`, isLoose: true } : undefined;
  const [, day = '', clock = '', zone] = time;
  const parsed = Date.parse(`${day}T${clock}${zone ?? 'Z'}`);
  if (!isDay(day) || Number.isNaN(parsed)) return undefined;
  return { at: `${new Date(parsed).toISOString().slice(0, 19)}Z`, isLoose: zone === undefined };
}

/** Links of a text that cannot be followed from a flow: they stay as words. */
export function lostLinksIn(html: string): string[] {
  const addresses = [...unescapeHtml(html).matchAll(/<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/gi)].map(
    ([, href = '']) => href,
  );
  return [...new Set(addresses.filter((address) => !isSafeUrl(address, 'contact')))];
}

/** A country by its code, as people of that language call it. */
function countryName(country: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(country) ?? country;
}
