// What a host page is like beside the widget: its look, its globals, its prototypes, its head.
import type { Page } from 'playwright-core';

/**
 * Every trait of a page as one line: each element outside of the widget with every computed property that does not follow
 * from its place or size; own names of `window` and of what scripts build on; handlers, style sheets, the head.
 */
export type HostState = readonly string[];

/** Looks at a page that has loaded. `widget` finds the widget's place, whose inside is not the host's. */
export async function hostState(page: Page, widget: string): Promise<HostState> {
  await page.waitForLoadState('load');
  return page.evaluate(look, widget);
}

/** Traits that came and went. */
export function differences(before: HostState, after: HostState): string[] {
  const [was, is] = [new Set(before), new Set(after)];
  const gone = before.filter((trait) => !is.has(trait)).map((trait) => `gone: ${trait}`);
  return [...gone, ...after.filter((trait) => !was.has(trait)).map((trait) => `new: ${trait}`)];
}

/** Runs in the page. */
function look(widget: string): string[] {
  const placed =
    /^(-webkit-)?(block-size|inline-size|height|width|perspective-origin|transform-origin|inset.*|top|bottom|left|right)$/;
  const elements = [...document.querySelectorAll('html, body, body *')].filter(
    (element) => !element.closest(`script, ${widget}`),
  );
  const looks = elements.flatMap((element, index) => {
    const style = getComputedStyle(element);
    const properties = [...style].filter((name) => !placed.test(name));
    return properties.map((name) => `${index} ${element.localName} ${name}: ${style.getPropertyValue(name)}`);
  });
  const owners = {
    Object,
    Array,
    String,
    Function,
    Promise,
    Element,
    HTMLElement,
    Node,
    Document,
    EventTarget,
    History,
  };
  const builtIns = Object.entries(owners).flatMap(([name, owner]) => [
    ...Object.getOwnPropertyNames(owner).map((key) => `${name}.${key}`),
    ...Object.getOwnPropertyNames(owner.prototype).map((key) => `${name}.prototype.${key}`),
  ]);
  const handlers = Object.keys(window).filter((name) => name.startsWith('on') && Reflect.get(window, name) !== null);
  const sheets = [`${document.adoptedStyleSheets.length} adopted`, `${document.styleSheets.length} sheets`];
  const globals = Object.getOwnPropertyNames(window).map((name) => `window.${name}`);
  const head = [...document.head.children].map((element) => element.outerHTML);
  return [...looks, ...globals, ...builtIns, ...handlers, ...sheets, ...head];
}
