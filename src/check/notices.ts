/** What candidates have to be told before it happens: that they are recorded, texted, or talking to a program. */
import { todayIn } from '../flow/day.ts';
import type { Flow, Notice } from '../flow/schema/flow.ts';
import type { Stage } from '../flow/schema/stage.ts';
import { businessDaysBetween } from './business-days.ts';
import type { Report } from './finding.ts';

/** New York City: candidates are told this many business days before an automated tool is used. */
const noticeDays = 10;
const spokenModes = ['voice', 'video', 'phone'];

/** Warns of stages without the notice they need, and of an AI notice that has not been public long enough. */
export function checkNotices(flow: Flow, now: Date, report: Report): void {
  flow.stages.forEach((stage, index) => {
    if (isSpoken(stage) && !hasNoticeBefore(flow, 'recording', index))
      report(['stages', index], 'recording-notice-missing', 'Nothing is said about recording before this interview', {
        fix: addNotice('recording', stage, 'required'),
      });
    if (isTexted(stage) && !hasNoticeBefore(flow, 'texting', index))
      report(['stages', index, 'channels'], 'texting-notice-missing', 'Nobody is asked before the first text is sent', {
        fix: addNotice('texting', stage, 'optional'),
      });
    const program = programIn(stage);
    if (program !== undefined && !hasNoticeBefore(flow, 'ai', index))
      report(['stages', index], 'ai-notice-missing', `${program}, and nobody is told before`, {
        fix: addNotice('ai', stage, 'none'),
      });
  });
  const today = todayIn(flow.timeZone, now);
  (flow.notices ?? []).forEach((notice, at) => checkPublished(notice, at, today, report));
}

/** Whether a notice of that kind stands before the start, before the stage, or before one that comes earlier. */
export function hasNoticeBefore(flow: Flow, kind: Notice['kind'], stage: number): boolean {
  const ids = flow.stages.slice(0, stage + 1).map(({ id }) => id);
  return (flow.notices ?? []).some(
    (notice) => notice.kind === kind && [undefined, 'start', ...ids].includes(notice.before),
  );
}

/** Where a program talks to candidates or works with them; undefined where none does. */
export function programIn(stage: Stage): string | undefined {
  if (stage.type === 'assessment') return 'Candidates work with an AI assistant here';
  if (stage.type === 'interview' && stage.live === true) return 'A program leads this interview';
  return stage.type === 'sms' && stage.persona ? 'A program writes under a name here' : undefined;
}

function isSpoken(stage: Stage): boolean {
  return stage.type === 'interview' && stage.modes.some((mode) => spokenModes.includes(mode));
}

function isTexted(stage: Stage): boolean {
  return stage.type === 'sms' && stage.channels?.includes('text') === true;
}

function addNotice(kind: Notice['kind'], { id }: Stage, consent: Notice['consent']): string {
  return `Add to notices: { "kind": "${kind}", "before": "${id}", "consent": "${consent}", … }.`;
}

function checkPublished({ kind, publishedOn }: Notice, at: number, today: string, report: Report): void {
  if (kind !== 'ai' || publishedOn === undefined) return;
  const passed = businessDaysBetween(publishedOn, today);
  if (passed >= noticeDays) return;
  report(
    ['notices', at, 'publishedOn'],
    'notice-too-new',
    'This notice of an automated tool has not been public long enough',
    {
      received: publishedOn,
      expected: `a day that is ${noticeDays} business days past; ${passed} have passed`,
    },
  );
}
