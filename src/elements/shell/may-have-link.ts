/** Whether the page's address may hold a personal link: all that is asked before the code which knows more is fetched. */

/** True for a fragment with something like our token in it; link-in-address.ts looks closer. */
export function mayHaveLink(): boolean {
  return /k=gr_/.test(location.hash);
}
