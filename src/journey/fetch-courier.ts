/** What carries files is fetched by those who have files: see courier.ts. */
import { onDemand } from '../contract/on-demand.ts';

/** @throws GreenroomError (the function) `offline` where it does not come; a later call tries again. */
export const fetchCourier = onDemand(() => import('./courier.ts'));
