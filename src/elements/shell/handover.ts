/** What the script tag knows and has already begun when the widget arrives. */

/** Given by the script tag to the widget, once. */
export interface Handover {
  /** Where the script came from; the backend of elements that name none. */
  readonly origin: string;
  /** Answers under way, by address; each is taken once. */
  readonly requests: Map<string, Promise<Response>>;
  /** Shows the script's own calm line, for when the widget's next piece cannot be fetched. */
  fail(host: HTMLElement, retry: () => void): void;
}

let handover: Handover | undefined;

/** Keeps what the script tag hands over. The first one stays: a page has one script. */
export function takeHandover(given: Handover): void {
  handover ??= given;
}

/** Where the script came from; nothing where the elements came from a bundle of the page's own. */
export function scriptOrigin(): string | undefined {
  return handover?.origin;
}

/** `fetch`, but a request that the script tag has begun is taken over instead of being made twice. */
export async function fetchOnce(address: string, init: RequestInit): Promise<Response> {
  const begun = handover?.requests.get(address);
  handover?.requests.delete(address);
  return begun ?? fetch(address, init);
}

/** Says in place of the widget that it could not be loaded. */
export function failToLoad(host: HTMLElement, retry: () => void): void {
  handover?.fail(host, retry);
}
