/** What can be done about devices in a session: greeting who comes back, a link to go on elsewhere, clearing this one. */
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import type { Journey } from '../../journey/events.ts';
import type { Elsewhere } from '../pages/continue/elsewhere.ts';
import type { WelcomeLineElement } from '../pages/continue/welcome-line.element.ts';
import type { FlowHost } from './flow-host.ts';
import type { Home } from './home.ts';
import { rememberLink } from './known-links.ts';
import type { Entry } from './opening.ts';

/** The line that says as whom one goes on. */
export async function greeting(forget: () => Promise<void>): Promise<WelcomeLineElement> {
  await Promise.all([import('../pages/continue/welcome-line.define.ts'), loadMessagesFor('elsewhere')]);
  return Object.assign(document.createElement('greenroom-welcome-line'), { forget });
}

/** What the dialog is made from. */
export interface ElsewhereWish {
  readonly home: Home;
  readonly entry: Entry;
  readonly journey: Journey;
  forget(): Promise<void>;
}

/**
 * Puts the dialog to go on elsewhere over the page. When it closes, the focus goes back to where it was.
 *
 * @throws the import's error where a chunk cannot be fetched; a later call tries again
 */
export async function goElsewhere(host: FlowHost, { home, entry, journey, forget }: ElsewhereWish): Promise<void> {
  await Promise.all([import('../pages/continue/continue-dialog.define.ts'), loadMessagesFor('elsewhere')]);
  const { flowId } = home;
  const createLink: Elsewhere['createLink'] = async () => {
    const link = await entry.backend.createLink?.(entry.token);
    if (!link) throw new TypeError('The backend makes no link.');
    await rememberLink(home, link.token);
    return link;
  };
  const elsewhere: Elsewhere = { flowId, createLink, forget };
  const { scope } = host;
  const dialog = Object.assign(document.createElement('greenroom-continue-dialog'), { scope, journey, elsewhere });
  dialog.addEventListener('close', () => dialog.remove());
  host.lay(dialog);
}
