// What stands in the fields of a widget, for comparing before and after.
import type { Page } from 'playwright-core';

/** By question: each field's value, chosen options marked, and the names of files that were handed in. */
export function fieldsOf(page: Page): Promise<{ [question: string]: string[] }> {
  return page.evaluate(collect);
}

/** Runs in the page. */
function collect(): { [question: string]: string[] } {
  const found: { [question: string]: string[] } = {};
  const visit = (root: ParentNode, question: string): void => {
    for (const element of root.querySelectorAll('*')) {
      const id = element.getAttribute('data-question') ?? question;
      const values = (found[id] ??= []);
      if (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)) {
        values.push(`${element.checked ? 'x' : 'o'} ${element.value}`);
      } else if (element instanceof HTMLInputElement && element.type !== 'file') values.push(element.value);
      else if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
        values.push(element.value);
      else if (element.matches('.file .name')) values.push(element.textContent ?? '');
      if (element.shadowRoot) visit(element.shadowRoot, id);
    }
  };
  const [widget] = document.getElementsByTagName('greenroom-flow');
  if (widget?.shadowRoot) visit(widget.shadowRoot, '');
  return Object.fromEntries(Object.entries(found).filter(([, values]) => values.length > 0));
}
