/** Limits that contradict each other, and patterns that cannot be used. */
import type { Asked, Outline } from '../outline.ts';
import { memberOf } from '../outline.ts';
import type { Json } from '../read-document.ts';
import { listIn } from '../outline.ts';
import type { Place } from '../document-path.ts';
import type { Report } from './report.ts';
import { patternProblem } from './pattern-safety.ts';

/** Reports ranges whose ends are the wrong way round, choices that cannot be made, and unusable patterns. */
export function checkLimits(document: Json, outline: Outline, report: Report): void {
  for (const entry of outline.asked) checkQuestion(entry, report);
  listIn(document, 'stages').forEach((stage, index) => {
    const deliverable = memberOf(stage, 'deliverable');
    checkRange(
      memberOf(deliverable, 'minWords'),
      memberOf(deliverable, 'maxWords'),
      ['stages', index, 'deliverable', 'minWords'],
      report,
    );
  });
  const availability = memberOf(document, 'availability');
  const opens = timeOf(memberOf(availability, 'opensAt'));
  const closes = timeOf(memberOf(availability, 'closesAt'));
  if (opens !== undefined && closes !== undefined && opens >= closes) {
    report(['availability', 'closesAt'], 'min-over-max', 'The interview closes before it opens', {
      received: memberOf(availability, 'closesAt'),
      expected: 'a time after opensAt',
    });
  }
}

function checkQuestion({ question, place }: Asked, report: Report): void {
  if (!question) return;
  switch (question.type) {
    case 'short-text':
    case 'long-text': {
      checkRange(question.minLength, question.maxLength, [...place, 'minLength'], report);
      const unusable = question.pattern && patternProblem(question.pattern.regex);
      if (unusable)
        report([...place, 'pattern', 'regex'], unusable.code, unusable.message, {
          received: question.pattern?.regex,
          expected: unusable.expected,
        });
      return;
    }
    case 'number':
      return checkRange(question.min, question.max, [...place, 'min'], report);
    case 'slider':
      if (question.min === question.max) {
        report([...place, 'max'], 'min-over-max', 'A slider needs two different ends', {
          received: question.max,
          expected: `more than ${question.min}`,
        });
      }
      return checkRange(question.min, question.max, [...place, 'min'], report);
    case 'date':
      return checkDays(question.min, question.max, place, report);
    case 'multiple-choice': {
      checkRange(question.min, question.max, [...place, 'min'], report);
      if (question.min !== undefined && question.other !== true && question.min > question.options.length) {
        report([...place, 'min'], 'min-over-max', 'More options are asked for than there are', {
          received: question.min,
          expected: `at most ${question.options.length}`,
        });
      }
      return;
    }
    default:
      return;
  }
}

type DayLimit = string | { today: number } | undefined;

/** A day and a number of days from today cannot be compared until the question is asked. */
function checkDays(min: DayLimit, max: DayLimit, place: Place, report: Report): void {
  const isReversed =
    (typeof min === 'string' && typeof max === 'string' && min > max) ||
    (typeof min === 'object' && typeof max === 'object' && min.today > max.today);
  if (isReversed)
    report([...place, 'min'], 'min-over-max', 'The first day is after the last', {
      received: min,
      expected: 'a day that is not after max',
    });
}

function checkRange(min: unknown, max: unknown, place: Place, report: Report): void {
  if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return;
  report(place, 'min-over-max', `The lower limit, ${min}, is above the upper limit, ${max}`, {
    received: min,
    expected: `at most ${max}`,
  });
}

function timeOf(value: Json | undefined): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
