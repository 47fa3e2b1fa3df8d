/**
 * The one table of public events: types, the event class and the reference page are made from it.
 * A detail holds ids and states, never answers or personal data. Browsers import the types alone.
 */

/** What a field of a detail holds. */
interface FieldTypes {
  text: string;
  count: number;
}

/** One event: when it is fired, and the fields of its detail. */
interface PublicEventRow {
  readonly summary: string;
  readonly detail: Readonly<Record<string, keyof FieldTypes>>;
  /** True when `preventDefault()` has an effect. */
  readonly cancelable?: true;
}

/** Every public event, by name. */
export const publicEvents = {
  'greenroom-ready': { summary: 'The interview is on the page and can be used.', detail: { flow: 'text' } },
  'greenroom-start': { summary: 'A candidate began.', detail: { flow: 'text', session: 'text' } },
  'greenroom-stage-start': { summary: 'A stage came into view.', detail: { stage: 'text' } },
  'greenroom-stage-complete': {
    summary: 'A stage was sent, or skipped, and the backend has it.',
    detail: { stage: 'text', progress: 'text' },
  },
  'greenroom-saved': { summary: 'The backend has a draft.', detail: { stage: 'text', revision: 'count' } },
  'greenroom-offline': { summary: 'The backend cannot be reached; answers stay on the device.', detail: {} },
  'greenroom-online': { summary: 'The backend can be reached again.', detail: {} },
  'greenroom-complete': { summary: 'The last stage is done.', detail: { session: 'text' } },
  'greenroom-status-change': { summary: 'What the candidate reads has changed.', detail: { state: 'text' } },
  'greenroom-schedule-open': { summary: 'The scheduling page was opened.', detail: { provider: 'text' } },
  'greenroom-schedule-booked': {
    summary: 'A time was booked, as the scheduling page (`embed`) or the candidate (`self`) says.',
    detail: { provider: 'text', by: 'text' },
  },
  'greenroom-redirect': {
    summary: 'The candidate is about to be led to another page. Cancel it to stay.',
    detail: { mode: 'text' },
    cancelable: true,
  },
  'greenroom-consent': {
    summary: 'A decision on a notice was recorded.',
    detail: { notice: 'text', decision: 'text' },
  },
  'greenroom-help-request': { summary: 'The candidate asked for help.', detail: { kind: 'text' } },
  'greenroom-error': {
    summary: 'Something failed that the candidate has to know about.',
    detail: { code: 'text', doing: 'text' },
  },
  'greenroom-show': { summary: 'A launcher opened its interview.', detail: { mode: 'text' } },
  'greenroom-hide': { summary: 'A launcher closed its interview.', detail: { mode: 'text' } },
} as const satisfies Record<`greenroom-${string}`, PublicEventRow>;

/** The name of a public event. */
export type PublicEventName = keyof typeof publicEvents;

/** What the `detail` of one event holds. */
export type PublicEventDetail<N extends PublicEventName> = {
  readonly [K in keyof (typeof publicEvents)[N]['detail']]: FieldTypes[(typeof publicEvents)[N]['detail'][K] &
    keyof FieldTypes];
};

/** One event as data, before anyone fires it. */
export type PublicEvent = {
  [N in PublicEventName]: { readonly name: N; readonly detail: PublicEventDetail<N> };
}[PublicEventName];
