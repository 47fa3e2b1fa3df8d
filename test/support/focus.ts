// Where the focus of a page is, through every shadow root, and whether a person could see that.
import type { Page } from 'playwright-core';

/** The element that has the focus. */
export interface Focus {
  readonly isInWidget: boolean;
  readonly tag: string;
  /** `type` of an input, else its role. */
  readonly type: string;
  readonly part: string;
  /** Roughly what it is called. */
  readonly name: string;
  /** Id of the question around it. */
  readonly question: string;
  readonly id: string;
  readonly value: string;
  /** It, or a radio button of its group, is chosen. */
  readonly isChosen: boolean;
  /** There is an outline around it, or around the row that it stands in. */
  readonly hasRing: boolean;
  /** It is on the screen, and not under something else. */
  readonly isInSight: boolean;
}

/** Looks after the page's next frame. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(look);
}

/** Runs in the page. */
async function look(): Promise<Focus> {
  await new Promise(requestAnimationFrame);
  const path: Element[] = [];
  for (let next = document.activeElement; next; next = next.shadowRoot?.activeElement ?? null) path.push(next);
  const element = path.at(-1) ?? document.body;
  const root = element.getRootNode() as ShadowRoot;
  const field = element as Partial<HTMLInputElement>;
  const around = [element, element.parentElement, element.parentElement?.parentElement].filter(
    (one) => one instanceof Element,
  );
  const hasRing = around.some((one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
  });
  const box = element.getBoundingClientRect();
  const points = [0.5, 0.15, 0.85].map((share) => [box.left + box.width * share, box.top + box.height * 0.5] as const);
  const isInSight = points.some(([x, y]) => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot?.elementFromPoint(x, y) && top.shadowRoot.elementFromPoint(x, y) !== top) {
      top = top.shadowRoot.elementFromPoint(x, y);
    }
    return top !== null && (element.contains(top) || top.contains(element) || around.includes(top));
  });
  const { name } = field;
  const group =
    field.type === 'radio' ? [...root.querySelectorAll<HTMLInputElement>(`input[name="${name ?? ''}"]`)] : [];
  return {
    isInWidget: path.some((one) => one.localName === 'greenroom-flow'),
    tag: element.localName,
    type: field.type ?? element.getAttribute('role') ?? '',
    part: element.getAttribute('part') ?? '',
    name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
    question: path.map((one) => one.getAttribute('data-question')).findLast(Boolean) ?? '',
    id: element.id,
    value: field.value ?? '',
    isChosen: field.checked === true || group.some(({ checked }) => checked),
    hasRing,
    isInSight,
  };
}
