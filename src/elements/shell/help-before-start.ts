/** The help dialog on the landing: there is no journey yet, so a session is opened for a request. */
import type { HelpRequest } from '../../contract/records.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import '../controls/help-dialog.define.ts';
import type { FlowHost } from './flow-host.ts';
import type { Entry } from './opening.ts';

/**
 * Puts the dialog over the landing.
 *
 * @param open - gives the session that a request is sent with, a new one where there is none yet
 */
export async function openHelp(host: FlowHost, open: () => Promise<Entry>): Promise<void> {
  const { scope, shownFlow, signal } = host;
  if (!scope || !shownFlow) return;
  await loadMessagesFor('help');
  const dialog = Object.assign(document.createElement('greenroom-help-dialog'), {
    scope,
    support: shownFlow.support,
    canSend: true,
  });
  const send = async (request: HelpRequest): Promise<void> => {
    dialog.progress = 'sending';
    try {
      const { backend, token } = await open();
      await backend.requestHelp(token, request, { signal });
      dialog.progress = 'sent';
      host.announce({ name: 'greenroom-help-request', detail: { kind: request.kind } });
    } catch {
      dialog.progress = 'failed';
    }
  };
  dialog.addEventListener('greenroom-help', ({ request }) => void send(request));
  dialog.addEventListener('close', () => dialog.remove());
  host.lay(dialog);
}
