/** The class behind every page and stage: where the focus goes after a move, and when a summary names a field. */
import { GreenroomElement } from './greenroom-element.ts';

/** Something that can be asked to take the focus into its own control. */
interface Focusable extends HTMLElement {
  focusField?(): Promise<void> | void;
}

/** One page of the widget. It renders what it is given, and asks for changes by events or by its journey. */
export class PageElement extends GreenroomElement {
  /** Puts the focus on the page's heading, so that a screen reader says where the candidate is. Does not scroll. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Puts the focus into the control of a field: a question's id, or a notice's. */
  async focusField(field: string): Promise<void> {
    await this.updateComplete;
    const fields = this.renderRoot.querySelectorAll<Focusable>('[data-question]');
    const found = [...fields].find((one) => one.dataset['question'] === field);
    if (found?.focusField) await found.focusField();
    else found?.focus();
  }
}
