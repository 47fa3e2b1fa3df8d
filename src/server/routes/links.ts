/** Links to go on elsewhere: made by whoever holds the session, exchanged in sessions.ts. */
import { GreenroomError } from '../../errors/index.ts';
import { handler, json } from '../http/call.ts';
import { changeSession } from '../session/change-session.ts';
import { inviteToken, withInvite } from '../session/invites.ts';

/**
 * `POST /v1/session/links`: an invite to this very session, for one exchange. Given in any state of the session: there is a status
 * to be read, too. The stored answer holds what the token is worked out from, and never the token.
 */
export const createLink = handler({
  answer: {
    status: 201,
    description: 'The link’s token, which is given only here, and its end',
    schema: 'ContinueLink',
  },
  async handle(call) {
    const { server, key } = call;
    const fresh = server.ids.token();
    const { status, body } = await changeSession(call, ({ data, now }) => {
      const made = data.tokens.filter(({ kind }) => kind === 'invite').length;
      if (made >= server.limits.linksPerSession)
        throw new GreenroomError('invalid', 'There are enough links to this application already.');
      const tokens = withInvite(data.tokens, inviteToken(fresh, key), now);
      const { expiresAt } = tokens.at(-1) ?? {};
      return { effect: { tokens }, answer: () => ({ status: 201, body: { salt: fresh, expiresAt } }) };
    });
    const { salt, expiresAt } = body as { salt: string; expiresAt: string };
    return json({ token: inviteToken(salt, key), expiresAt }, status);
  },
});
