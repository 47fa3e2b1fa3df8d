/** Mistakes of the page's developer that would otherwise show nothing at all, told once in the console. */
import { developerNote } from '../elements/shell/developer-note.ts';
import { findAll } from './own-script.ts';

/** Looks at the script's own tag, and for what the contract has and this version has not. */
export function noteMistakes(script: HTMLScriptElement): void {
  const names = script.getAttributeNames();
  const meant = names.includes('data-flow') ? undefined : names.find((name) => name.includes('flow'));
  if (meant !== undefined) developerNote(`the tag has "${meant}" and no "data-flow": write data-flow="…".`);
  for (const later of ['greenroom-launcher', '[data-greenroom-open]']) {
    if (findAll(later).length > 0)
      developerNote(`${later} is not in this version. Show the interview in the page: <greenroom-flow flow="…">.`);
  }
}
