/** Begins to fetch flows while the widget's code is still on its way, so that the landing waits for the slower of both only. */
import { flowAddress } from '../elements/shell/flow-address.ts';
import { guessLocale } from '../elements/shell/guess-locale.ts';

/** Requests under way, by address; the widget takes each over instead of repeating it. */
export const requests = new Map<string, Promise<Response>>();

/** Begins to fetch the flow of an element, unless it brings its own or is on the way already. */
export function requestFlow(element: HTMLElement, origin: string): void {
  const flow = element.getAttribute('flow');
  if (!flow || 'config' in element || 'adapter' in element) return;
  const locale = guessLocale(element.getAttribute('locale'));
  const address = flowAddress(element.getAttribute('backend') ?? origin, flow, locale);
  if (requests.has(address)) return;
  const request = fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  // The widget reads the failure from the request itself; without this the page would see an unhandled rejection.
  request.catch(() => undefined);
  requests.set(address, request);
}
