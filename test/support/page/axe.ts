// axe-core in the page. It is a script that sets a global, and its types leave out what it says about roles.
import 'axe-core';
import type * as Axe from 'axe-core';

type Commons = Omit<typeof Axe.commons, 'aria'> & { readonly aria: { getRole(element: Element): string | null } };

/** axe as its script defines it. */
export const axe = (window as unknown as { axe: Omit<typeof Axe, 'commons'> & { readonly commons: Commons } }).axe;
