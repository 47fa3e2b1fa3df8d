/**
 * A candidate's personal link in the address of the page: taken out of it at once, so that nobody copies it along. Made by
 * ../pages/continue/link-address.ts.
 */

/** A link, and the key that makes a repeat of its exchange harmless. */
export interface PersonalLink {
  readonly token: string;
  readonly key: string;
}

/** Only a token of our shape: a fragment of the host page's own is left alone, with or without a `k`. */
const pattern = /([#?&])k=(gr_[\w-]{20,180})(?:&flow=([\w-]{1,64}))?(&|$)/;

/** The token of a link for this flow; one that names no flow is for whoever finds it first. */
export function tokenIn(flowId: string, hash: string): string | undefined {
  const [, , token, flow = flowId] = pattern.exec(hash) ?? [];
  return flow === flowId ? token : undefined;
}

/** The fragment without its link; whatever else is in it stays as it is. */
export function withoutLink(hash: string): string {
  return hash.replace(pattern, (_, mark: string, _token, _flow, end: string) => (end === '&' ? mark : ''));
}

/** The link for this flow that was in the address, and is gone from there now. */
export function takeLink(flowId: string): string | undefined {
  const token = tokenIn(flowId, location.hash);
  if (token !== undefined) clearAddress();
  return token;
}

/** The page's own history entry and its state stay: no router hears of it. */
function clearAddress(): void {
  const [page = ''] = location.href.split('#');
  try {
    history.replaceState(history.state, '', page + withoutLink(location.hash));
  } catch {
    // A document that may not rewrite its address shows none either.
  }
}
