/** Promises about links to go on elsewhere; a backend that makes none has none to keep. */
import type { Backend } from '../contract/backend.ts';
import { newKey } from '../contract/new-key.ts';
import type { ContinueLink, OpenedSession } from '../contract/records.ts';
import { goodAnswers, introduce } from './applicant.ts';
import { conformanceFlow } from './conformance-documents.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import type { BackendPromise } from './promise.ts';

const waived = (backend: Backend): string | undefined =>
  backend.createLink ? undefined : 'The backend makes no links (createLink).';

export const linkPromises: readonly BackendPromise[] = [
  {
    promise: 'A link leads into the same session with a token of its own, and the first token still holds',
    waived,
    async check(backend) {
      const token = await introduce(backend);
      await backend.saveDraft(token, 'form', { answers: goodAnswers, revision: 0 });
      const { token: invite, expiresAt } = await link(backend, token);
      must(
        /^gr_[\w-]{20,180}$/.test(invite),
        'The token of a link must be gr_ and 20 to 180 letters, digits, "-" or "_".',
      );
      must(Date.parse(expiresAt) > Date.now(), 'A link must hold for a while.');
      const there = await enter(backend, invite);
      must(there.token !== token && there.token !== invite, 'The token behind a link must be a new one.');
      const [here, elsewhere] = [await backend.loadSession(token), await backend.loadSession(there.token)];
      mustEqual(elsewhere, here, 'The session behind the link');
      mustEqual(here.stages[0]?.answers, goodAnswers, 'The answers');
    },
  },
  {
    promise: 'A link is used once; a repeat with the same key gives the same token',
    waived,
    async check(backend) {
      const { token: invite } = await link(backend, await introduce(backend));
      const key = newKey();
      const first = await enter(backend, invite, key);
      mustEqual((await enter(backend, invite, key)).token, first.token, 'The token of the repeat');
      await mustFail('A link that was used', ['unauthorized', 'expired', 'not-found'], () => enter(backend, invite));
    },
  },
  {
    promise: 'A link is no token, and ends with its session',
    waived,
    async check(backend) {
      const token = await introduce(backend);
      const { token: invite } = await link(backend, token);
      await mustFail('loadSession with a link', ['unauthorized', 'not-found'], () => backend.loadSession(invite));
      const { token: other } = await enter(backend, (await link(backend, token)).token);
      await backend.eraseData(token);
      for (const one of [token, other])
        await mustFail('loadSession after an erasure', ['not-found', 'unauthorized'], () => backend.loadSession(one));
      await mustFail('A link of an erased session', ['unauthorized', 'expired', 'not-found'], () =>
        enter(backend, invite),
      );
    },
  },
];

async function link(backend: Backend, token: string): Promise<ContinueLink> {
  const made = await backend.createLink?.(token, { key: newKey() });
  must(made !== undefined, 'createLink gave nothing.');
  return made;
}

function enter(backend: Backend, invite: string, key = newKey()): Promise<OpenedSession> {
  return backend.openSession({ flow: conformanceFlow.id, invite }, { key });
}
