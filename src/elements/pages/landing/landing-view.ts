/** What the landing and its pieces are made from. */
import type { Flow } from '../../../flow/schema/flow.ts';
import type { Scope } from '../../../i18n/scope.ts';

/** What the landing is made from. */
export interface LandingView {
  readonly flow: Flow;
  readonly scope: Scope;
  /** The start button. */
  readonly start: () => void;
  /** "Need this another way?" */
  readonly help: () => void;
  /** Another language. */
  readonly locale: (locale: string) => void;
}
