/** What carries files is fetched by those who have files: see courier.ts. */
import { onDemand } from '../contract/on-demand.ts';
import type { Session } from '../contract/records.ts';

/** @throws GreenroomError (the function) `offline` where it does not come; a later call tries again. */
export const fetchCourier = onDemand(() => import('./courier.ts'));

/** How the device's entries for the files of a session begin. */
export function filesOf({ id }: Pick<Session, 'id'>): string {
  return `file:${id}:`;
}
