/** How someone comes in by a personal link: at once, after a question where another application is here already, or not at all. */
import { newKey } from '../../contract/new-key.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import { firstName } from '../pages/continue/first-name.ts';
import '../pages/continue/link-page.define.ts';
import type { LinkKind } from '../pages/continue/link-page.element.ts';
import { whenSent } from '../pages/continue/when-sent.ts';
import { hasBegun, openJourney } from './application.ts';
import { codeOfFailure } from './code-of-failure.ts';
import type { FlowHost } from './flow-host.ts';
import { followLink, refusals } from './follow-link.ts';
import type { Home } from './home.ts';
import { knowsLink } from './known-links.ts';
import { takeLink, type PersonalLink } from './link-in-address.ts';
import type { Entry } from './opening.ts';
import { elementPage } from './page.ts';

/** Links that the host page gives and that are not to be tried again. */
const done = new Set<string>();

/** With what someone goes on. */
export interface Arrival {
  readonly entry: Entry | undefined;
  /** It is what this device held before. */
  readonly isReturning: boolean;
}

/**
 * Follows the link in the page's address, or the one that the host page gives; stays with what this device holds where there is none
 * for this interview. Resolves with nothing where the link leads nowhere: a calm page says so.
 *
 * @throws GreenroomError where trying again may help: the link is kept until then
 */
export async function byLink(host: FlowHost, home: Home, held: Entry | undefined): Promise<Arrival | undefined> {
  const link = linkFor(host, home.flowId);
  const stay = (): Arrival => {
    drop(host);
    return { entry: held, isReturning: true };
  };
  if (!link || (held && (await knowsLink(home, link.token)))) return stay();
  await loadMessagesFor('elsewhere');
  if (held && (await hasBegun(home, held))) {
    if ((await choiceOn(host, 'choose', held)) === 'stay') return stay();
    await sendRest(home, held);
  }
  try {
    const entry = await followLink(home, link, host.wish, host.signal);
    drop(host);
    return { entry, isReturning: false };
  } catch (error) {
    const code = await codeOfFailure(error, undefined);
    const kind = refusals[code];
    if (!kind) throw error;
    drop(host);
    const flow = held?.flow ?? (await home.loadFlow({ locale: host.wish, signal: host.signal }));
    host.announce({ name: 'greenroom-error', detail: { code, doing: 'loading' } });
    await choiceOn(host, kind, { flow });
    host.restart();
    return undefined;
  }
}

/** The same key for the same link, so that an answer which was lost on the way is no second use. */
function linkFor(host: FlowHost, flowId: string): PersonalLink | undefined {
  const { invite } = host;
  const token = takeLink(flowId) ?? (invite !== undefined && !done.has(invite) ? invite : undefined);
  if (token !== undefined && token !== host.link?.token) host.link = { token, key: newKey() };
  return host.link;
}

/** The link was used, is not wanted, or leads nowhere: it is not tried again. */
function drop(host: FlowHost): void {
  if (host.link) done.add(host.link.token);
  host.link = undefined;
}

/** Shows the page, and resolves with what is pressed on it. */
async function choiceOn(
  host: FlowHost,
  kind: LinkKind,
  { flow, session }: Pick<Entry, 'flow'> & Partial<Pick<Entry, 'session'>>,
): Promise<'go' | 'stay'> {
  const choice = new Promise<'go' | 'stay'>((resolve) => {
    void host.showPage(flow, false, (scope) => {
      const name = session && firstName(session.candidate);
      const page = elementPage('greenroom-link-page', scope, { kind, flow, name });
      page.content.addEventListener('greenroom-link-go', () => resolve('go'));
      page.content.addEventListener('greenroom-link-stay', () => resolve('stay'));
      return page;
    });
  });
  return choice;
}

/** What was typed for the application that gives way is sent, as far as that goes; the rest waits here for its own candidate. */
async function sendRest(home: Home, held: Entry): Promise<void> {
  const { journey } = await openJourney(home, held, () => undefined);
  await whenSent(journey);
  journey.stop();
}
