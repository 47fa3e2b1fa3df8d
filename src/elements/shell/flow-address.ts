/** Where a flow is asked for: the one address that the script tag and the widget must agree on. */

/**
 * The address of a flow in one language, as the HTTP API has it.
 *
 * @example
 * flowAddress('https://interviews.example.com/', 'warehouse-associate', 'es');
 * // 'https://interviews.example.com/v1/flows/warehouse-associate?locale=es'
 */
export function flowAddress(base: string, flow: string, locale: string): string {
  return `${base.replace(/\/+$/, '')}/v1/flows/${encodeURIComponent(flow)}?locale=${encodeURIComponent(locale)}`;
}
