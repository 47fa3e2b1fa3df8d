/** Names that the world or another part of the document has to know: time zones, stages before which a notice stands. */
import { didYouMean } from '../nearest-name.ts';
import { listIn, memberOf, textIn, type Outline } from '../outline.ts';
import type { Json } from '../read-document.ts';
import type { Report } from './report.ts';

/** Reports unknown time zones, notices before no stage, and a contact way that is both off and needed. */
export function checkReferences(document: Json, outline: Outline, report: Report): void {
  checkTimeZone(textIn(document, 'timeZone'), report);
  checkNotices(document, outline, report);
  const identity = memberOf(document, 'identity');
  listIn(identity, 'oneOf').forEach((way, at) => {
    if (typeof way !== 'string' || memberOf(identity, way) !== 'off') return;
    report(['identity', 'oneOf', at], 'contradiction', `"${way}" is needed here and off above`, {
      received: way,
      expected: 'a way that is not off',
    });
  });
}

function checkTimeZone(timeZone: string | undefined, report: Report): void {
  if (timeZone === undefined || isKnown(timeZone)) return;
  report(['timeZone'], 'unknown-time-zone', `There is no time zone "${timeZone.slice(0, 80)}"`, {
    received: timeZone,
    expected: 'an IANA name like "America/Chicago"',
    fix: didYouMean(timeZone, Intl.supportedValuesOf('timeZone')),
  });
}

function checkNotices(document: Json, outline: Outline, report: Report): void {
  const stages = outline.stages.flatMap((stage) => stage.id ?? []);
  listIn(document, 'notices').forEach((notice, at) => {
    const before = textIn(notice, 'before');
    if (before === undefined || before === 'start' || stages.includes(before)) return;
    report(['notices', at, 'before'], 'unknown-stage', `There is no stage "${before.slice(0, 80)}"`, {
      received: before,
      expected: `"start" or one of ${stages.join(', ')}`,
      fix: didYouMean(before, ['start', ...stages]),
    });
  });
}

/** The last zone that was known: documents of one place have one, and asking takes as long as many other checks together. */
let lastKnown: string | undefined;

function isKnown(timeZone: string): boolean {
  if (timeZone === lastKnown) return true;
  try {
    Intl.DateTimeFormat('en', { timeZone });
    lastKnown = timeZone;
    return true;
  } catch {
    return false;
  }
}
