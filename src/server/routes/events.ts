/** The analytics beacon: steps of the funnel as ids and states, never answers. */
import * as z from 'zod';
import { empty, handler } from '../http/call.ts';
import { checkReplay } from '../http/request-key.ts';
import { timeBody } from '../http/time-body.ts';
import type { EventRecord, KeyRecord } from '../store/records.ts';

const id = z.string().min(1).max(64);
const event = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'The name of an event, like "greenroom-start"'),
  at: timeBody,
  session: id.exactOptional(),
  stage: id.exactOptional(),
  question: id.exactOptional(),
});
const eventsBody = z.union([event.transform((one) => [one]), z.array(event).max(100)]);

const owner = 'events';

/** `POST /v1/events`: one event or an array. Anyone may send them, so nothing but reports is ever made of them. */
export const track = handler({
  body: eventsBody,
  bodyOptions: { isBeacon: true },
  answer: { status: 204, description: 'Taken' },
  async handle({ server, body, key }) {
    const at = new Date(server.clock.now()).toISOString();
    const record: KeyRecord | undefined = key && {
      owner,
      keyHash: key.hash,
      requestHash: key.requestHash,
      status: 204,
      body: null,
      at,
    };
    const events = body.map((one): EventRecord => ({ ...one, receivedAt: at }));
    const isNew = await server.store.addEvents(events, record);
    const earlier = isNew || !key ? undefined : await server.store.readKey(owner, key.hash);
    if (key && earlier) checkReplay(key, earlier);
    return empty();
  },
});
