// The shortest interview there is: one question, and whatever links come after it.
import type { Documents } from './careers-world.ts';

/** What is behind the question. */
export interface OneQuestionLinks {
  scheduling?: { enabled: boolean; url: string };
  redirect?: { enabled: boolean; url: string; mode?: 'auto' | 'link'; afterSeconds?: number; label?: string };
}

/** Yes qualifies; no puts the candidate on hold. */
export function oneQuestion(id: string, links: OneQuestionLinks = {}, more: object = {}): Documents {
  return {
    flow: {
      schemaVersion: 1,
      id,
      locale: 'en',
      brand: { name: 'Bluebird Foods' },
      role: { title: 'Night packer' },
      identity: { name: 'off', email: 'off', phone: 'off' },
      stages: [
        {
          id: 'ask',
          type: 'form',
          review: false,
          pages: [
            { id: 'one', questions: [{ id: 'nights', type: 'yes-no', label: 'Can you work nights?', required: true }] },
          ],
        },
      ],
      ...more,
    } as Documents['flow'],
    backstage: {
      schemaVersion: 1,
      flow: id,
      stages: {
        ask: { dealbreakers: [{ id: 'nights', question: 'nights', op: 'is', value: true, onNotMet: 'hold' }] },
      },
      links,
    },
  };
}
