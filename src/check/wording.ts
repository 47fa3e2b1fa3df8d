/** Looks through the questions of a flow for wordings that are unlawful in places, or lead people astray. */
import type { Place } from '../flow/document-path.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Text } from '../flow/schema/text.ts';
import type { Report } from './finding.ts';
import { eachPrompt, eachQuestion } from './places.ts';
import { stringsOf } from './texts.ts';
import { adviceRules, photoPattern } from './wording-advice.ts';
import { lawRules } from './wording-law.ts';
import { mayMatch } from './wording-stems.ts';
import { wholeLabel, type WordingRule } from './wording-rule.ts';

const rules = [...lawRules, ...adviceRules];
const optionRules = rules.filter((rule) => rule.isForOptions === true);
const mayBreakRule = mayMatch(rules.map(({ pattern }) => pattern));
const mayBreakOptionRule = mayMatch(optionRules.map(({ pattern }) => pattern));
const onlyPhoto = wholeLabel('photo', 'photograph', 'picture', 'foto', 'fotografía');

/** A text with what stands around it. */
interface AskedText {
  readonly text: Text;
  readonly help?: Text | undefined;
  readonly isClosed?: boolean;
}

/** Warns about each question whose wording matches a rule, once per code. Voluntary self-identification may ask. */
export function checkWording(flow: Flow, report: Report): void {
  eachQuestion(flow, ({ question, place, stage }) => {
    if (stage.type === 'self-id' || question.type === 'information' || question.type === 'consent') return;
    const isClosed = question.type === 'yes-no' || question.type === 'single-choice';
    checkText({ text: question.label, help: question.help, isClosed }, [...place, 'label'], rules, report);
    if (question.type === 'single-choice' || question.type === 'multiple-choice') checkOptions(question, place, report);
    checkField(question, place, report);
  });
  eachPrompt(flow, ({ ask }, place) => checkText({ text: ask }, [...place, 'ask'], rules, report));
}

function checkText(asked: AskedText, place: Place, among: readonly WordingRule[], report: Report): void {
  const strings = stringsOf(asked.text);
  if (!strings.some(mayBreakRule)) return;
  const around = asked.help === undefined ? [] : stringsOf(asked.help);
  const seen = new Set<string>();
  for (const { code, pattern, unless, isForClosed, message } of among) {
    if (seen.has(code) || (isForClosed === true && asked.isClosed !== true)) continue;
    const match = strings.find((string) => pattern.test(string) && !unless?.test(string));
    if (match === undefined || around.some((string) => unless?.test(string))) continue;
    seen.add(code);
    report(place, code, message, { received: match });
  }
}

/** A question may be lawful and its options not: "U.S. citizen", "H-1B visa". One of them is enough to say so. */
function checkOptions(
  question: Question & { options: readonly { label: Text }[] },
  place: Place,
  report: Report,
): void {
  if (!question.options.some(({ label }) => stringsOf(label).some(mayBreakOptionRule))) return;
  for (const rule of optionRules) {
    if (stringsOf(question.label).some((label) => rule.pattern.test(label) || rule.unless?.test(label))) continue;
    const at = question.options.findIndex(({ label }) => stringsOf(label).some((string) => rule.pattern.test(string)));
    const option = question.options[at];
    if (option) checkText({ text: option.label }, [...place, 'options', at, 'label'], [rule], report);
  }
}

/** Fields that give away what their label does not. */
function checkField(question: Question, place: Place, report: Report): void {
  if (/(^|\s)bday/.test(question.autocomplete ?? '')) {
    report([...place, 'autocomplete'], 'wording-age', 'This asks how old somebody is', {
      received: question.autocomplete,
    });
  }
  if (question.type !== 'file') return;
  const isPhoto = stringsOf(question.label).some((label) => photoPattern.test(label) || onlyPhoto.test(label));
  if (isPhoto)
    report([...place, 'label'], 'wording-photo', 'This asks for a photo of the candidate', {
      received: question.label,
    });
}
