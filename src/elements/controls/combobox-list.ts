/** The list under a box that searches: what it shows, which part of a long one, and where the keys lead in it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scope } from '../../i18n/scope.ts';
import type { ComboboxOption } from './combobox-options.ts';
import { checkIcon } from './icons.ts';

/** So many options are drawn at first, and so many more each time. */
export const fewest = 100;

const page = 10;
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', page],
  ['PageUp', -page],
]);

/** What a list shows. */
export interface ComboboxList {
  readonly scope: Scope;
  readonly label: string;
  readonly found: readonly ComboboxOption[];
  /** How many of those found are drawn. */
  readonly drawn: number;
  /** Index of the option that the keys stand on; -1: none. */
  readonly active: number;
  /** The value that is chosen. */
  readonly chosen: string | undefined;
  /** Called when one scrolls to the end of what is drawn. */
  readonly onEnd: () => void;
}

/** The list as a template. Options take no focus of their own: the box keeps it. */
export function comboboxList(list: ComboboxList): TemplateResult {
  const { scope, found, drawn, onEnd } = list;
  const onScroll = ({
    currentTarget: { scrollTop, clientHeight, scrollHeight },
  }: Event & { currentTarget: Element }) => {
    if (scrollTop + 2 * clientHeight > scrollHeight) onEnd();
  };
  return html`<ul
    id="list"
    class="floating list"
    part="list"
    role="listbox"
    aria-label=${list.label}
    @mousedown=${(event: MouseEvent) => event.preventDefault()}
    @scroll=${onScroll}
  >
    ${matchesIn(found) === 0 ? html`<li class="none" role="option" aria-disabled="true" aria-selected="false">${scope.t('combobox.none')}</li>` : nothing}
    ${found.slice(0, drawn).map((option, index) => row(list, option, index))}
  </ul>`;
}

function row({ found, drawn, active, chosen }: ComboboxList, option: ComboboxOption, index: number): TemplateResult {
  const isChosen = option.value === chosen;
  const isCut = found.length > drawn;
  return html`<li
    id="option-${index}"
    class=${option.isAlways ? 'always' : ''}
    role="option"
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-setsize=${isCut ? found.length : nothing}
    aria-posinset=${isCut ? index + 1 : nothing}
    ?data-active=${index === active}
    data-index=${index}
  >
    <span>${option.label}</span>${isChosen ? checkIcon : nothing}
  </li>`;
}

/** How many were found by what is typed. */
export function matchesIn(found: readonly ComboboxOption[]): number {
  return found.length - (found.at(-1)?.isAlways ? 1 : 0);
}

/** How many were found, in words. */
export function countWords(scope: Scope, found: readonly ComboboxOption[]): string {
  const count = matchesIn(found);
  return count === 0 ? scope.t('combobox.none') : scope.t('combobox.count', { count });
}

/** Index of the option that an event happened on; -1 where on none. */
export function indexAt(event: Event): number {
  const [target] = event.composedPath();
  return Number((target instanceof Element && target.closest('li')?.dataset['index']) || -1);
}

/** How far a key moves in the list; undefined for one that does not. */
export function stepOf({ key }: KeyboardEvent): number | undefined {
  return steps.get(key);
}

/** Where a step leads: to the ends and no further, and up from before the first to the last one that is drawn. */
export function stepFrom(
  active: number,
  step: number,
  { found, drawn }: Pick<ComboboxList, 'found' | 'drawn'>,
): number {
  if (active < 0 && step < 0) return Math.min(found.length, drawn) - 1;
  return Math.max(0, Math.min(found.length - 1, active + step));
}

/** Scrolls the list to the option that the keys stand on, and nothing but the list: the page stays where it is. */
export function showActive(root: ParentNode): void {
  const list = root.querySelector('#list');
  const option = list?.querySelector('[data-active]')?.getBoundingClientRect();
  if (!list || !option) return;
  const { top, bottom } = list.getBoundingClientRect();
  if (option.top < top) list.scrollTop -= top - option.top + 4;
  if (option.bottom > bottom) list.scrollTop += option.bottom - bottom + 4;
}
