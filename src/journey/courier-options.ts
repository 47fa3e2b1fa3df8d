/** What carrying files takes: a backend, the ports, and a journey to ask and to tell. */
import type { Backend } from '../contract/backend.ts';
import type { Session } from '../contract/records.ts';
import type { PortReport } from './events.ts';
import type { JourneyPorts } from './ports.ts';
import type { JourneyState } from './state.ts';

/** What a courier works with. */
export interface CourierOptions extends JourneyPorts {
  readonly backend: Backend;
  readonly token: string;
  readonly state: () => JourneyState;
  readonly report: (report: PortReport) => void;
  /** Ends with the journey. */
  readonly signal: AbortSignal;
}

/** How the device's entries for the files of a session begin. */
export function filesOf({ id }: Pick<Session, 'id'>): string {
  return `file:${id}:`;
}
