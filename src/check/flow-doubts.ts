/** What is probably not meant in a flow that is valid: length, contacts, colours, notices that come too late. */
import { todayIn } from '../flow/day.ts';
import type { Flow, Notice, Theme } from '../flow/schema/flow.ts';
import { questionsOf } from '../flow/stage-questions.ts';
import { contrast } from '../theme/color.ts';
import { palette, shapeContrast, textContrast } from '../theme/palette.ts';
import type { Warn } from './finding.ts';

/** More questions than this in all make many candidates leave. */
const manyQuestions = 20;
/** New York City: candidates are told this many business days before an automated tool is used. */
const noticeDays = 10;

/** Warns about doubts of a whole flow. */
export function checkFlowDoubts(flow: Flow, now: Date, warn: Warn): void {
  checkLength(flow, warn);
  checkContacts(flow, warn);
  checkTheme(flow.brand.theme ?? {}, warn);
  (flow.notices ?? []).forEach((notice, at) =>
    checkNotice(notice, `notices[${at}].publishedOn`, todayIn(flow.timeZone, now), warn),
  );
}

function checkLength(flow: Flow, warn: Warn): void {
  const forms = flow.stages.filter((stage) => stage.type === 'form' || stage.type === 'sms');
  const counts = forms.map((stage) => questionsOf(stage).filter((question) => question.type !== 'information').length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // One long stage by itself has been reported with its own place.
  if (total <= manyQuestions || counts.some((count) => count > manyQuestions)) return;
  warn({
    path: 'stages',
    code: 'many-questions',
    message: `The interview asks ${total} questions`,
    expected: `at most ${manyQuestions}: long forms make people leave`,
  });
}

function checkContacts({ support }: Flow, warn: Warn): void {
  const { accommodation, email, phone } = support ?? {};
  if ([accommodation?.email, accommodation?.phone, email, phone].some((contact) => contact !== undefined)) return;
  warn({
    path: 'support',
    code: 'no-contact',
    message: 'Nobody can be reached by mail or phone to ask for an accommodation',
    expected: 'support.accommodation with an e-mail address or a phone number',
  });
}

/** The widget moves colours until they can be read; the brand should know. */
function checkTheme(theme: Theme, warn: Warn): void {
  const { accent, text, surface = '#ffffff' } = theme;
  if (accent !== undefined && contrast(accent, surface) < shapeContrast) {
    warn({
      path: 'brand.theme.accent',
      code: 'low-contrast',
      message: 'The accent cannot be told from what it stands on',
      received: JSON.stringify(accent),
      expected: `a contrast of ${shapeContrast}:1 with ${surface}`,
      fix: `it is shown as ${palette(theme, 'light').accent}`,
    });
  }
  if (text === undefined || contrast(text, surface) >= textContrast) return;
  warn({
    path: 'brand.theme.text',
    code: 'low-contrast',
    message: 'The text cannot be read on its background',
    received: JSON.stringify(text),
    expected: `a contrast of ${textContrast}:1 with ${surface}`,
    fix: `it is shown as ${palette(theme, 'light').text}`,
  });
}

function checkNotice({ kind, publishedOn }: Notice, path: string, today: string, warn: Warn): void {
  if (kind !== 'ai' || publishedOn === undefined) return;
  const passed = businessDaysBetween(publishedOn, today);
  if (passed >= noticeDays) return;
  warn({
    path,
    code: 'notice-too-new',
    message: 'New York City wants candidates to be told 10 business days before an automated tool is used',
    received: JSON.stringify(publishedOn),
    expected: `a day that is ${noticeDays} business days past; ${Math.max(0, passed)} have passed`,
  });
}

/** Monday to Friday, without the first day and with the last; holidays are not known here. */
function businessDaysBetween(from: string, to: string): number {
  const [start, end] = [Date.parse(from), Date.parse(to)].map((time) => time / 86_400_000);
  if (start === undefined || end === undefined || end <= start) return 0;
  const days = Math.min(end - start, 60);
  return Array.from({ length: days }, (_, index) => new Date((start + index + 1) * 86_400_000).getUTCDay()).filter(
    (weekday) => weekday !== 0 && weekday !== 6,
  ).length;
}
