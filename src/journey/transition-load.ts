/**
 * What is learned without being asked for: the session, its status, the flow in another language, the network. A session over
 * answers that are not stored yet takes more than is in here: transition-merge.ts.
 */
import { stand, withoutFailure } from './arrive.ts';
import type { Steps } from './effects.ts';
import { adoptSession } from './session-merge.ts';

export const loadSteps: Steps<'session' | 'status' | 'flow' | 'kept' | 'online' | 'offline'> = {
  session(state, { session }) {
    return [stand(adoptSession({ ...state, online: true }, session))];
  },

  status(state, { status }) {
    const known = state.session.status;
    if (status.updatedAt < known.updatedAt) return [state];
    const next = stand({ ...state, session: { ...state.session, status } });
    // Stages may have opened or closed with it.
    return status.state === known.state ? [next] : [next, 'reload'];
  },

  flow: (state, { flow }) => [withoutFailure({ ...state, flow }, 'loading')],
  kept: (state, { durable }) => [{ ...state, durable }],
  online: (state) => [{ ...state, online: true }, 'send'],
  offline: (state) => [{ ...state, online: false }],
};
