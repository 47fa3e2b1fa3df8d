// What a candidate sees of a widget at one moment, for drivers that have to find out where they are.
import type { Page } from 'playwright-core';

/** Which page of the widget stands there. */
export type ViewKind = 'nothing' | 'failure' | 'landing' | 'identity' | 'notices' | 'stage' | 'review' | 'status';

/** One look. */
export interface View {
  readonly kind: ViewKind;
  /** Questions that are shown, in order. */
  readonly questions: readonly { readonly id: string; readonly type: string }[];
  /** Changes whenever another page stands there. */
  readonly mark: string;
  /** What is said to be wrong. */
  readonly trouble: string;
}

/** Looks at the first widget of a page. */
export function look(page: Page): Promise<View> {
  return page.evaluate(see);
}

/** Runs in the page. */
function see(): View {
  const kinds: readonly (readonly [string, ViewKind])[] = [
    ['greenroom-failure-page', 'failure'],
    ['greenroom-identity-page', 'identity'],
    ['greenroom-notices-page', 'notices'],
    ['greenroom-review-page', 'review'],
    ['greenroom-status-page', 'status'],
    ['greenroom-stage-form', 'stage'],
    ['greenroom-stage-self-id', 'stage'],
    ['greenroom-stage-resume', 'stage'],
  ];
  const questions: { id: string; type: string }[] = [];
  const headings: string[] = [];
  const trouble: string[] = [];
  let kind: ViewKind = 'nothing';
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      kind = kinds.find(([tag]) => tag === element.localName)?.[1] ?? kind;
      const id = element.getAttribute('data-question');
      const [, type] = /^greenroom-(.*)-question$/.exec(element.localName) ?? [];
      if (id && type) questions.push({ id, type });
      if (element.localName === 'h2') headings.push(element.textContent?.trim() ?? '');
      if (element.getAttribute('role') === 'alert' || element.matches('.problem, [part~="summary"]'))
        trouble.push(element.textContent?.trim() ?? '');
      if (kind === 'nothing' && element.matches('[part~="primary-button"]')) kind = 'landing';
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  const [widget] = document.getElementsByTagName('greenroom-flow');
  if (widget?.shadowRoot) walk(widget.shadowRoot);
  return {
    kind,
    questions,
    mark: [kind, ...headings, ...questions.map(({ id }) => id)].join('|'),
    trouble: trouble.filter((text) => text !== '').join(' / '),
  };
}
