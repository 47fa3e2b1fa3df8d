/** The base of elements that are no Lit elements. */

/** `HTMLElement`; where pages are rendered without a browser any class, so that importing the elements does no harm there. */
export const HtmlElement = 'HTMLElement' in globalThis ? HTMLElement : (Object as unknown as typeof HTMLElement);
