/** The words of a status, in the candidate's language. */
import { answerOf, type Answer } from '../flow/answer.ts';
import type { Block, Flow } from '../flow/schema/flow.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Text } from '../flow/schema/text.ts';
import { questionsOf } from '../flow/stage-questions.ts';
import { fillPlaceholders, placeholdersIn, resolveText } from '../flow/text.ts';
import { factsOf, type StatusFacts } from './facts.ts';

/** A text of either document with its gaps filled; `escape` keeps a candidate's own words plain in Markdown. */
export function statusText(
  text: Text,
  flow: Flow,
  facts: StatusFacts,
  escape: (value: string) => string = String,
): string {
  const { locale, candidate } = facts;
  const inLocale = (value: Text) => resolveText(value, locale, flow.locale);
  const string = inLocale(text);
  const values: Record<string, string | undefined> = {
    'candidate.name': candidate.name,
    'candidate.firstName': candidate.name?.trim().split(/\s+/)[0],
    'role.title': inLocale(flow.role.title),
    'brand.name': inLocale(flow.brand.name),
  };
  for (const name of placeholdersIn(string)) {
    if (name.startsWith('answers.')) values[name] = answerInWords(name.slice('answers.'.length), flow, facts, inLocale);
  }
  return fillPlaceholders(string, values, escape);
}

/** What a block of the flow says: its body; its headline where it has no body. The widget has the headline from the flow. */
export function blockText(block: Block | undefined): Text | undefined {
  return block?.body ?? block?.headline;
}

/** What a candidate answered, as they would read it back. Voluntary self-identification is never repeated. */
function answerInWords(
  id: string,
  flow: Flow,
  facts: StatusFacts,
  inLocale: (text: Text) => string,
): string | undefined {
  for (const stage of flow.stages) {
    const question = stage.type === 'self-id' ? undefined : questionsOf(stage).find((entry) => entry.id === id);
    const answer = question && answerOf(factsOf(facts, stage.id)?.answers, id);
    if (question && answer !== undefined) return inWords(question, answer, facts.locale, inLocale);
  }
  return undefined;
}

function inWords(
  question: Question,
  answer: Answer,
  locale: string,
  inLocale: (text: Text) => string,
): string | undefined {
  if (typeof answer === 'number') return new Intl.NumberFormat(locale).format(answer);
  if (typeof answer === 'boolean') return undefined;
  const labelOf = (value: string): string => {
    const option = 'options' in question ? question.options.find((entry) => entry.value === value) : undefined;
    return option ? inLocale(option.label) : value;
  };
  if (Array.isArray(answer)) {
    const labels = answer.flatMap((value) => (typeof value === 'string' ? [labelOf(value)] : []));
    return new Intl.ListFormat(locale).format(labels);
  }
  const isDay = question.type === 'date';
  return isDay
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(answer))
    : labelOf(answer);
}
