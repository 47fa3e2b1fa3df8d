/** What stands inside a host element until the widget takes over: a quiet line, and room so that the page does not jump. */
import { guessLocale } from '../elements/shell/guess-locale.ts';
import { loaderMessages } from '../i18n/loader-messages.ts';
import { createElement } from './own-script.ts';

const mark = 'data-greenroom-waiting';

/** Says that the widget is on its way, and keeps its room. The widget's own content hides this as soon as it is there. */
export function showWaiting(host: HTMLElement): void {
  placeOf(host).replaceChildren(paragraph(`${loaderMessages(localeOf(host)).loading}…`));
}

/** Says that the widget could not be loaded, with a button that tries again. */
export function showFailure(host: HTMLElement, retry: () => void): void {
  const { failed, retry: label } = loaderMessages(localeOf(host));
  const button = createElement('button');
  button.setAttribute('type', 'button');
  button.textContent = label;
  button.style.cssText = 'font:inherit;min-height:44px;padding:0 20px';
  button.addEventListener('click', retry);
  const text = paragraph(failed);
  text.setAttribute('role', 'alert');
  placeOf(host).replaceChildren(text, button);
}

function placeOf(host: HTMLElement): HTMLElement {
  const present = host.querySelector<HTMLElement>(`[${mark}]`);
  if (present) return present;
  const place = createElement('div');
  place.setAttribute(mark, '');
  place.style.cssText =
    'display:grid;place-content:center;justify-items:center;gap:12px;padding:32px 16px;min-height:min(max(640px,100svh),1080px);box-sizing:border-box;text-align:center';
  host.append(place);
  return place;
}

function paragraph(text: string): HTMLElement {
  const element = createElement('p');
  element.textContent = text;
  return element;
}

function localeOf(host: HTMLElement): string {
  return guessLocale(host.getAttribute('locale'));
}
