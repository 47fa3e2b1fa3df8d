/** Notices: which stand before a stage, and which consents are still missing. */
import type { Flow, Notice } from './schema/flow.ts';

/** One stored decision, as far as it counts here. Later ones stand later in the list. */
export interface Decided {
  readonly notice: string;
  readonly noticeVersion: string;
  readonly decision: 'shown' | 'granted' | 'declined' | 'withdrawn';
}

/**
 * The notices before a stage, or before the start (those that name nothing stand there).
 *
 * @example
 * noticesBefore(flow, 'start').map((notice) => notice.kind); // ['privacy']
 */
export function noticesBefore(flow: Pick<Flow, 'notices'>, stageIdOrStart: string): Notice[] {
  return (flow.notices ?? []).filter((notice) => (notice.before ?? 'start') === stageIdOrStart);
}

/**
 * The latest decision on the version of a notice that is in the flow. What was decided on another version does not
 * count; "shown" is no decision where one was taken before.
 *
 * @example
 * decisionOn(notice, session.consents); // 'granted'
 */
export function decisionOn(
  notice: Pick<Notice, 'id' | 'version'>,
  records: readonly Decided[],
): Decided['decision'] | undefined {
  const own = records.filter((record) => record.notice === notice.id && record.noticeVersion === notice.version);
  return (own.findLast((record) => record.decision !== 'shown') ?? own.at(-1))?.decision;
}

/**
 * The required consents that are not granted and belong before a stage: its own and those before the start.
 *
 * @example
 * missingConsents(flow, 'interview', session.consents).map((notice) => notice.id); // ['recording']
 */
export function missingConsents(flow: Pick<Flow, 'notices'>, stageId: string, records: readonly Decided[]): Notice[] {
  return [...noticesBefore(flow, 'start'), ...noticesBefore(flow, stageId)].filter(
    (notice) => notice.consent === 'required' && decisionOn(notice, records) !== 'granted',
  );
}
