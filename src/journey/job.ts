/** One call on its way to the backend, as the sender makes it. */
import type { GreenroomError } from '../errors/index.ts';
import type { PortReport } from './events.ts';
import type { Doing } from './writes.ts';

/** One call, and what to report of it. */
export interface Job {
  readonly doing: Doing;
  /** What to report before it is made. */
  readonly first?: PortReport;
  readonly run: (signal: AbortSignal) => Promise<PortReport>;
  /** What to report when it is refused for good. */
  readonly refused: (error: GreenroomError) => PortReport;
}
