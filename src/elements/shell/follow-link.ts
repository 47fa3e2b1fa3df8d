/** Exchanges a personal link for a session that this device holds from then on. Fetches; renders nothing. */
import type { ErrorCode } from '../../errors/index.ts';
import { storeSession } from '../../platform/stored-session.ts';
import type { Home } from './home.ts';
import { rememberLink } from './known-links.ts';
import type { PersonalLink } from './link-in-address.ts';
import { pinnedFlow, type Entry } from './opening.ts';

/** How a link ends that leads nowhere; other failures may pass. */
export const refusals: Partial<Record<ErrorCode, 'used' | 'gone'>> = {
  unauthorized: 'used',
  expired: 'gone',
  'not-found': 'gone',
  invalid: 'gone',
};

/**
 * The session behind the link. Another one that was here is here no more; what was typed for it and not sent stays until its own
 * candidate comes back.
 *
 * @throws GreenroomError with a code of {@link refusals} where the link leads nowhere, else with one that may pass: the link can be
 * followed again then.
 */
export async function followLink(home: Home, link: PersonalLink, locale: string, signal: AbortSignal): Promise<Entry> {
  const { flowId, url } = home;
  const backend = await home.backend();
  const { token, ...opened } = await backend.openSession(
    { flow: flowId, invite: link.token },
    { key: link.key, signal },
  );
  storeSession(flowId, url, token);
  await rememberLink(home, link.token, 'forget');
  // A language that cannot be changed now is no reason to stay out.
  const session =
    opened.locale === locale ? opened : await backend.loadSession(token, { locale, signal }).catch(() => opened);
  return { backend, token, session, flow: await pinnedFlow(home, session, locale, signal) };
}
