/** What the conductor asks of the element that it conducts for. */
import type { PublicEvent } from '../../contract/public-events.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { LandingPage } from '../pages/landing/landing-page.ts';
import type { HomeOptions } from './home.ts';
import type { PersonalLink } from './link-in-address.ts';
import type { Page } from './page.ts';

/** The element, as far as it is the conductor's business. */
export interface FlowHost extends HomeOptions {
  readonly invite: string | undefined;
  /** A personal link that could not be followed yet. */
  link: PersonalLink | undefined;
  readonly source: string | undefined;
  readonly prefill: unknown;
  readonly isStatusOnly: boolean;
  /** What placeholders of the flow's texts stand for. */
  readonly values: Record<string, string | undefined>;
  /** Ends with the connection. */
  readonly signal: AbortSignal;
  readonly shownFlow: Flow | undefined;
  /** The landing, while it stands. */
  readonly landing: LandingPage | undefined;
  /** The language that is wished for. */
  wish: string;
  readonly scope: Scope | undefined;
  /** A scope in the language of a flow that comes nearest to the wish. */
  speak(flow: Flow | undefined): Promise<Scope>;
  /** Shows the landing of a flow, in its language. */
  showLanding(flow: Flow, isPreview: boolean): Promise<void>;
  /** Shows a page of a flow, in its language; the page is made once its words are there. */
  showPage(flow: Flow | undefined, isPreview: boolean, make: (scope: Scope) => Page): Promise<void>;
  /** Goes on with the same page in another language. */
  change(scope: Scope): void;
  /** Puts something beside the page, such as a dialog. */
  lay(over: HTMLElement): void;
  /** Fires a public event. */
  announce(event: PublicEvent): boolean;
  restart(): void;
  focus(): void;
}
