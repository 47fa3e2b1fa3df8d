/** What is probably not meant in a flow that is valid: length, contacts, colours, notices that come too late. */
import { todayIn } from '../flow/day.ts';
import type { Place } from '../flow/document-path.ts';
import type { Flow, Notice, Theme } from '../flow/schema/flow.ts';
import { questionsOf } from '../flow/stage-questions.ts';
import { contrast } from '../theme/color.ts';
import { palette, shapeContrast, textContrast } from '../theme/palette.ts';
import type { Report } from './finding.ts';

/** More questions than this in all make many candidates leave. */
const manyQuestions = 20;
/** New York City: candidates are told this many business days before an automated tool is used. */
const noticeDays = 10;

/** Warns about doubts of a whole flow. */
export function checkFlowDoubts(flow: Flow, now: Date, report: Report): void {
  checkLength(flow, report);
  checkContacts(flow, report);
  checkTheme(flow.brand.theme ?? {}, report);
  (flow.notices ?? []).forEach((notice, at) =>
    checkNotice(notice, ['notices', at, 'publishedOn'], todayIn(flow.timeZone, now), report),
  );
}

function checkLength(flow: Flow, report: Report): void {
  const forms = flow.stages.filter((stage) => stage.type === 'form' || stage.type === 'sms');
  const counts = forms.map((stage) => questionsOf(stage).filter((question) => question.type !== 'information').length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // One long stage by itself has been reported with its own place.
  if (total <= manyQuestions || counts.some((count) => count > manyQuestions)) return;
  report(['stages'], 'many-questions', `The interview asks ${total} questions`, {
    expected: `at most ${manyQuestions}: long forms make people leave`,
  });
}

function checkContacts({ support }: Flow, report: Report): void {
  const { accommodation, email, phone } = support ?? {};
  if ([accommodation?.email, accommodation?.phone, email, phone].some((contact) => contact !== undefined)) return;
  report(['support'], 'no-contact', 'Nobody can be reached by mail or phone to ask for an accommodation', {
    expected: 'support.accommodation with an e-mail address or a phone number',
  });
}

/** The widget moves colours until they can be read; the brand should know. */
function checkTheme(theme: Theme, report: Report): void {
  const { accent, text, surface = '#ffffff' } = theme;
  if (accent !== undefined && contrast(accent, surface) < shapeContrast) {
    report(['brand', 'theme', 'accent'], 'low-contrast', 'The accent cannot be told from what it stands on', {
      received: accent,
      expected: `a contrast of ${shapeContrast}:1 with ${surface}`,
      fix: `it is shown as ${palette(theme, 'light').accent}`,
    });
  }
  if (text === undefined || contrast(text, surface) >= textContrast) return;
  report(['brand', 'theme', 'text'], 'low-contrast', 'The text cannot be read on its background', {
    received: text,
    expected: `a contrast of ${textContrast}:1 with ${surface}`,
    fix: `it is shown as ${palette(theme, 'light').text}`,
  });
}

function checkNotice({ kind, publishedOn }: Notice, place: Place, today: string, report: Report): void {
  if (kind !== 'ai' || publishedOn === undefined) return;
  const passed = businessDaysBetween(publishedOn, today);
  if (passed >= noticeDays) return;
  report(place, 'notice-too-new', 'This notice of an automated tool is too new', {
    received: publishedOn,
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
