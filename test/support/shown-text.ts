// What a page says, to eyes and to screen readers: every text and every text-bearing attribute of the widget, in order.
import type { Page } from 'playwright-core';

/** One line for each piece of text that the first `<greenroom-flow>` of a page shows. Texts for screen readers count, hidden ones do not. */
export function shownText(page: Page): Promise<string[]> {
  return page.evaluate(collect);
}

/** Runs in the page. */
function collect(): string[] {
  const lines: string[] = [];
  const say = (text: string | null): void => {
    const line = text?.replace(/\s+/g, ' ').trim();
    if (line) lines.push(line);
  };
  const visit = (node: Node): void => {
    if (node instanceof Text) return say(node.data);
    if (node instanceof HTMLStyleElement || !(node instanceof Element)) return;
    if (!node.checkVisibility({ visibilityProperty: true }) && !(node instanceof HTMLOptionElement)) return;
    for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-valuetext']) say(node.getAttribute(name));
    const below =
      node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : (node.shadowRoot ?? node).childNodes;
    for (const child of below) visit(child);
  };
  const [widget] = document.getElementsByTagName('greenroom-flow');
  if (widget) visit(widget);
  return lines;
}
