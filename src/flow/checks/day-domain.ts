/**
 * Sets of calendar days. Some limits are days of the calendar, others count from today, and nobody knows which day a
 * candidate will answer: both are kept apart, and a set is empty only where it is empty on every day.
 */
import type { DayValue } from '../schema/condition.ts';

/** Whole days, both ends in. */
interface Days {
  readonly first: number;
  readonly last: number;
}

/** A set of days: those within `calendar` (counted from 1970) that are also within `fromToday` (counted from today). */
export interface DayDomain {
  readonly kind: 'day';
  readonly calendar: Days;
  readonly fromToday: Days;
}

const calendar: Days = { first: dayNumber('0000-01-01'), last: dayNumber('9999-12-31') };
const anyDay: Days = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
const everyDay: DayDomain = { kind: 'day', calendar, fromToday: anyDay };

/**
 * The days that limits allow. An answer that was given on an earlier day may have been "today or later" then and lie in
 * the past by now: `isOld` says that it may have been.
 */
export function daysWithin(limits: { readonly min?: DayValue; readonly max?: DayValue }, isOld: boolean): DayDomain {
  const { min, max } = limits;
  const lower = min === undefined || (isOld && typeof min === 'object') ? everyDay : daysWhere('onOrAfter', min);
  return max === undefined ? lower : sharedDays(lower, daysWhere('onOrBefore', max));
}

/** The days that a comparison is true of. */
export function daysWhere(op: string, value: DayValue): DayDomain {
  const day = typeof value === 'string' ? dayNumber(value) : value.today;
  const days = daysBeside(op, day);
  return typeof value === 'string'
    ? sharedDays(everyDay, { kind: 'day', calendar: days, fromToday: anyDay })
    : { ...everyDay, fromToday: days };
}

/** The days that a comparison is not true of. */
export function daysWhereNot(op: string, value: DayValue): DayDomain {
  return daysWhere(opposite[op] ?? op, value);
}

/** The days that are in both. */
export function sharedDays(a: DayDomain, b: DayDomain): DayDomain {
  return { kind: 'day', calendar: overlap(a.calendar, b.calendar), fromToday: overlap(a.fromToday, b.fromToday) };
}

/** A set that holds both: never less than both together. */
export function spanOfDays(a: DayDomain, b: DayDomain): DayDomain {
  return { kind: 'day', calendar: around(a.calendar, b.calendar), fromToday: around(a.fromToday, b.fromToday) };
}

/** True when no day is in the set, whatever day it is today. */
export function hasNoDay({ calendar: days, fromToday }: DayDomain): boolean {
  return days.first > days.last || fromToday.first > fromToday.last;
}

const opposite: Readonly<Record<string, string>> = {
  before: 'onOrAfter',
  onOrAfter: 'before',
  after: 'onOrBefore',
  onOrBefore: 'after',
};

function daysBeside(op: string, day: number): Days {
  if (op === 'before') return { ...anyDay, last: day - 1 };
  if (op === 'onOrBefore') return { ...anyDay, last: day };
  if (op === 'after') return { ...anyDay, first: day + 1 };
  return op === 'onOrAfter' ? { ...anyDay, first: day } : anyDay;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function overlap(a: Days, b: Days): Days {
  return { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
}

function around(a: Days, b: Days): Days {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}
