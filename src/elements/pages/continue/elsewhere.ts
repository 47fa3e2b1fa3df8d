/** What the dialog to go on elsewhere can do: made by the shell, which knows where a session is kept. */
import type { ContinueLink } from '../../../contract/records.ts';

/** This device and others. */
export interface Elsewhere {
  readonly flowId: string;
  /** Makes a link. Throws a `GreenroomError`. */
  createLink(): Promise<ContinueLink>;
  /** Takes everything of this interview off the device, and shows the landing. */
  forget(): Promise<void>;
}
