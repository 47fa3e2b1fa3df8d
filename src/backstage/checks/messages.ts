/** The texts of a backstage that candidates may come to read: their placeholders and their languages. */
import { plainPlaceholders } from '../../flow/checks/texts.ts';
import type { Report, Warn } from '../../flow/checks/report.ts';
import type { Place } from '../../flow/document-path.ts';
import { didYouMean } from '../../flow/nearest-name.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { Text } from '../../flow/schema/text.ts';
import { questionsOf } from '../../flow/stage-questions.ts';
import { placeholdersIn } from '../../flow/text.ts';
import type { Backstage } from '../schema/backstage.ts';

/** A text with its place in the document. */
interface PlacedText {
  readonly text: Text;
  readonly place: Place;
}

/** Every text of a backstage that a status may show. */
function candidateTexts(backstage: Backstage): PlacedText[] {
  const messages = Object.entries(backstage.stages ?? {}).flatMap(([stage, rules]) =>
    (rules.dealbreakers ?? []).flatMap(({ message }, at) =>
      message === undefined ? [] : [{ text: message, place: ['stages', stage, 'dealbreakers', at, 'message'] }],
    ),
  );
  const label = backstage.links?.redirect?.label;
  return label === undefined ? messages : [...messages, { text: label, place: ['links', 'redirect', 'label'] }];
}

/** Reports placeholders that nothing fills. */
export function checkMessagePlaceholders(backstage: Backstage, flow: Flow, report: Report): void {
  const names = [...plainPlaceholders, ...toldQuestions(flow).map((id) => `answers.${id}`)];
  for (const { text, place } of candidateTexts(backstage)) {
    for (const string of typeof text === 'string' ? [text] : Object.values(text)) {
      for (const name of placeholdersIn(string)) {
        if (names.includes(name)) continue;
        report(place, 'unknown-placeholder', `There is no placeholder "${name}"`, {
          received: `{{${name}}}`,
          expected: `one of ${plainPlaceholders.join(', ')} or answers.ID`,
          fix: didYouMean(name, names),
        });
      }
    }
  }
}

/** Questions whose answers can be put into words. */
function toldQuestions(flow: Flow): string[] {
  const silent = new Set(['file', 'information', 'consent', 'yes-no']);
  const stages = flow.stages.filter((stage) => stage.type !== 'self-id');
  return stages.flatMap((stage) => questionsOf(stage).flatMap(({ id, type }) => (silent.has(type) ? [] : [id])));
}

/** Warns about texts that lack a language of the flow. */
export function warnOfMissingLanguages(backstage: Backstage, flow: Flow, warn: Warn): void {
  const locales = [...new Set([flow.locale, ...(flow.locales ?? [])])];
  for (const { text, place } of candidateTexts(backstage)) {
    const given = typeof text === 'string' ? [flow.locale] : Object.keys(text);
    const lacking = locales.filter((locale) => !given.some((tag) => languageOf(tag) === languageOf(locale)));
    if (lacking.length === 0) continue;
    warn(place, 'missing-locale', `This text is not there in ${lacking.join(', ')}`, {
      received: text,
      expected: `one text each for ${locales.join(', ')}`,
    });
  }
}

function languageOf(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
