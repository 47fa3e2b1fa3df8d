/** A page in a root: its element, and what the root may ask of it. */
import type { Scope } from '../../i18n/scope.ts';

/** One page that stands. */
export interface Page {
  readonly content: HTMLElement;
  /** Puts the focus on the heading, without scrolling. */
  focus(): void;
  /** Speaks another language. */
  speak(scope: Scope): void;
}

/** What every page element of the application has. */
interface PageLike extends HTMLElement {
  scope: Scope;
  focusHeading(): Promise<void>;
}

/**
 * A page that is an element of its own, with its properties set. The element has to be registered.
 *
 * @example
 * elementPage('greenroom-application', scope, { journey });
 */
export function elementPage(tag: string, scope: Scope, properties: object): Page {
  const content = Object.assign(document.createElement(tag) as PageLike, properties, { scope });
  return {
    content,
    focus: () => void content.focusHeading(),
    speak(next) {
      content.scope = next;
    },
  };
}
