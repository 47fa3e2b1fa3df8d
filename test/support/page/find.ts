// Finds elements the way people do who see or hear the page: by role and accessible name, through open shadow roots.
import { axe } from './axe.ts';

type Root = Document | ShadowRoot | Element;

/** What an element is called, in its computed role and name. */
export interface Described {
  readonly element: HTMLElement;
  readonly role: string;
  readonly name: string;
}

/** Every element with a role that screen readers reach, in the order of the page. */
export function describe(root: Root): Described[] {
  axe.setup(document.documentElement);
  try {
    return below(root).flatMap((element) => {
      const role = axe.commons.aria.getRole(element);
      return role && isShown(element) ? [{ element, role, name: nameOf(element) }] : [];
    });
  } finally {
    axe.teardown();
  }
}

/** The one element of a role and name. Throws with what is there where it is not, or not alone. */
export function find(root: Root, role: string, name: string | RegExp = /(?:)/): HTMLElement {
  const all = describe(root);
  const found = all.filter((one) => one.role === role && fits(one.name, name));
  const [first] = found;
  if (!first || found.length > 1) {
    const there = all.map((one) => `${one.role} "${one.name}"`).join(', ');
    throw new Error(`${found.length} elements are a ${role} called ${String(name)}. On the page: ${there}`);
  }
  return first.element;
}

/** True when nothing of that role and name is there. */
export function isAbsent(root: Root, role: string, name: string | RegExp = /(?:)/): boolean {
  return !describe(root).some((one) => one.role === role && fits(one.name, name));
}

/** The text that describes a control: its help and its problem. */
export function descriptionOf(element: HTMLElement): string {
  const root = element.getRootNode();
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  if (!(root instanceof ShadowRoot)) return '';
  return ids.map((id) => wordsOf(root.getElementById(id))).join(' ');
}

/** What a live region of the page says now. */
export function spoken(root: Root): string {
  return below(root)
    .filter((element) => element.getAttribute('role') === 'status')
    .map((element) => wordsOf(element))
    .filter(Boolean)
    .join(' | ');
}

/** What can be read on the page, each piece of text by itself. */
export function readable(root: Root): string[] {
  return below(root).flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const words = own
      .map((node) => node.textContent ?? '')
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    return words !== '' && element.checkVisibility() && element.closest('.visually-hidden') === null ? [words] : [];
  });
}

/** The focused element, however deep. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Text with single spaces. */
export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function below(root: Root): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    // A slot is a place, not a thing: screen readers and axe see what is in it.
    ...(element instanceof HTMLElement && element.localName !== 'slot' ? [element] : []),
    ...(element.shadowRoot ? below(element.shadowRoot) : []),
  ]);
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility() && element.closest('[aria-hidden="true"]') === null;
}

function nameOf(element: HTMLElement): string {
  return axe.commons.text.accessibleText(element).replace(/\s+/g, ' ').trim();
}

function fits(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}
