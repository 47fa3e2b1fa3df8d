// The shortest application in which one types: for candidates whose tab or server dies under their hands.
import type { Flow } from '../../../src/flow/schema/flow.ts';

export const typingFlow: Flow = {
  schemaVersion: 1,
  id: 'typing',
  locale: 'en',
  brand: { name: 'Bluebird Foods' },
  role: { title: 'Night packer' },
  identity: { name: 'off', email: 'off', phone: 'off' },
  stages: [
    {
      id: 'ask',
      type: 'form',
      pages: [
        {
          id: 'one',
          questions: [
            { id: 'story', type: 'long-text', label: 'Tell us', required: true },
            { id: 'city', type: 'short-text', label: 'City' },
            { id: 'nights', type: 'yes-no', label: 'Can you work nights?' },
          ],
        },
      ],
    },
  ],
};
