/** Looks through the questions of a flow for wordings that are unlawful in places, or lead people astray. */
import type { Place } from '../flow/document-path.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Stage } from '../flow/schema/stage.ts';
import type { Text } from '../flow/schema/text.ts';
import type { Report } from './finding.ts';
import { wordingRules } from './wording-rules.ts';

/** Warns about each question whose wording matches a rule, once per rule. Voluntary self-identification may ask. */
export function checkWording(flow: Flow, report: Report): void {
  flow.stages.forEach((stage, index) => {
    if (stage.type === 'self-id') return;
    for (const { text, place, question } of askedTexts(stage, ['stages', index])) {
      checkText(text, place, report);
      if (question) checkField(question, place, report);
    }
  });
}

function checkText(text: Text, place: Place, report: Report): void {
  const strings = typeof text === 'string' ? [text] : Object.values(text);
  const seen = new Set<string>();
  for (const { code, pattern, unless, message } of wordingRules) {
    const match = strings.find((string) => pattern.test(string) && !unless?.test(string));
    if (match === undefined || seen.has(code)) continue;
    seen.add(code);
    report(place, code, message, { received: match });
  }
}

/** Fields that give away what their label does not. */
function checkField(question: Question, place: Place, report: Report): void {
  if (/(^|\s)bday/.test(question.autocomplete ?? '')) {
    const field = [...place.slice(0, -1), 'autocomplete'];
    report(field, 'wording-age', 'This asks how old somebody is', { received: question.autocomplete });
  }
  const labels = typeof question.label === 'string' ? [question.label] : Object.values(question.label);
  const isPhoto = labels.some((label) =>
    /(?<!\p{L})(photo|photograph|headshot|picture of you(rself)?|foto|fotografía)(?!\p{L})/iu.test(label),
  );
  if (question.type === 'file' && isPhoto) {
    report(place, 'wording-photo', 'This asks for a photo', { received: question.label });
  }
}

interface AskedText {
  readonly text: Text;
  readonly place: Place;
  readonly question?: Question;
}

function askedTexts(stage: Stage, place: Place): AskedText[] {
  const of = (questions: readonly Question[], at: Place): AskedText[] =>
    questions
      .map((question, index) => ({ question, text: question.label, place: [...at, 'questions', index, 'label'] }))
      .filter(({ question }) => question.type !== 'information' && question.type !== 'consent');
  if (stage.type === 'form') return stage.pages.flatMap((page, at) => of(page.questions, [...place, 'pages', at]));
  if (stage.type === 'sms') return of(stage.questions, place);
  if (stage.type !== 'interview') return [];
  return stage.questions.map((prompt, index) => ({ text: prompt.ask, place: [...place, 'questions', index, 'ask'] }));
}
