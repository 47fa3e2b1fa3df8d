/** What a page of a stage knows. */
import type { Scope } from '../../i18n/scope.ts';
import type { Journey } from '../../journey/events.ts';
import type { JourneyState } from '../../journey/state.ts';

/** What every stage page is shown with. */
export interface StageView {
  readonly scope: Scope;
  readonly state: JourneyState;
  readonly journey: Journey;
  readonly stage: string;
  /** Which page of the stage. */
  readonly index: number;
  /** Put the focus back where something that had it goes away. */
  focusField?(field: string): Promise<void>;
  focusHeading?(): Promise<void>;
}
