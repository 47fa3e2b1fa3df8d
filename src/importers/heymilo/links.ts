/** Where candidates are led, until when they can come, and when they are reminded: the scheduling and redirect links come over switched off. */
import type { Backstage } from '../../backstage/schema/backstage.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { isSafeUrl } from '../../flow/url.ts';
import type { HeyMiloStep } from './posting.ts';
import type { Settings } from './settings.ts';
import type { StepContext } from './step.ts';

/** Both links, each switched off. */
export function linksOf({ posting, translation }: StepContext): Pick<Backstage, 'links'> {
  const scheduling = safeLink(posting, 'scheduling_url', 'Scheduling link', translation);
  const redirect = safeLink(posting, 'redirect_url', 'Redirect', translation);
  if (!scheduling && !redirect) return {};
  return { links: { ...(scheduling && { scheduling }), ...(redirect && { redirect }) } };
}

/** The deadline: seconds since 1970, or a time written out. */
export function availabilityOf({ posting, translation }: StepContext): Pick<Flow, 'availability'> {
  const said = posting.value('deadline');
  if (said === undefined) return {};
  const time = typeof said === 'number' ? said * 1000 : Date.parse(typeof said === 'string' ? said : '');
  const date = new Date(time);
  const year = date.getUTCFullYear();
  if (year >= 1970 && year <= 9999) return { availability: { closesAt: date.toISOString() } };
  translation.log.drop(posting.at('deadline'), 'Deadline', 'This is not a point in time: set availability.closesAt');
  return {};
}

/** Nudges and quiet hours of the first chat that has them. */
export function invitationsOf(steps: readonly HeyMiloStep[], context: StepContext): Pick<Backstage, 'invitations'> {
  const chats = steps.filter((step) => step.type === 'conversational_sms').map((step) => step.config);
  for (const config of chats) {
    const reminders = remindersOf(config);
    const quietHours = quietHoursOf(config, context);
    if (reminders.length === 0 && !quietHours) continue;
    return { invitations: { ...(reminders.length > 0 && { reminders }), ...(quietHours && { quietHours }) } };
  }
  return {};
}

function safeLink(posting: Settings, key: string, label: string, { log }: StepContext['translation']) {
  const url = posting.text(key)?.trim();
  if (url === undefined) return undefined;
  if (isSafeUrl(url)) {
    log.drop(posting.at(key), label, 'It is there, switched off: set `enabled` in `links` once you have looked at it');
    return { enabled: false, url };
  }
  log.drop(posting.at(key), label, 'Not an absolute https address without a user name: left out');
  return undefined;
}

/** One after each pause. Either of the two numbers alone says nothing, and is listed. */
function remindersOf(config: Settings): { afterHours: number }[] {
  if (!config.isWithin('cooldown_period_hrs', 1, 800) || !config.isWithin('max_nudge_amount', 0, 10)) return [];
  const pause = config.amount('cooldown_period_hrs') ?? 0;
  const count = config.amount('max_nudge_amount') ?? 0;
  return Array.from({ length: Math.trunc(count) }, (_, at) => ({ afterHours: pause * (at + 1) }));
}

function quietHoursOf(config: Settings, { translation }: StepContext) {
  const period = config.part('blackout_period');
  const timeZone = period.text('timezone') ?? '';
  const [from, to] = [period.amount('start_hour'), period.amount('end_hour')];
  if (period.flag('enabled') !== true) return undefined;
  if (isHour(from) && isHour(to) && isTimeZone(timeZone)) return { timeZone, from, to };
  translation.log.drop(
    period.path,
    'Quiet hours',
    'The hours or the time zone cannot be read: set invitations.quietHours',
  );
  return undefined;
}

function isHour(value: number | undefined): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 24;
}

function isTimeZone(value: string): boolean {
  try {
    return value.length <= 100 && new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
