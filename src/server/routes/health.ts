/** Whether the process is alive, and whether it can answer. */
import { handler, json } from '../http/call.ts';

/** Alive: this process answers. Asks nothing of the store, so that a slow store does not get the process killed. */
export const healthz = handler({
  answer: { status: 200, description: 'The process is alive', schema: 'Health' },
  handle: async () => json({ ok: true }),
});

/** Ready: the store answers too. */
export const readyz = handler({
  answer: { status: 200, description: 'The store answers', schema: 'Health' },
  async handle({ server }) {
    await server.store.ready();
    return json({ ok: true });
  },
});
