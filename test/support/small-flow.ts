/** A flow that has one of everything that a journey treats differently, and the rules behind it. */
import type { Flow } from '../../src/flow/schema/flow.ts';

export const smallFlow: Flow = {
  schemaVersion: 1,
  id: 'small',
  locale: 'en',
  locales: ['es'],
  brand: { name: 'Bluebird Foods' },
  role: { title: { en: 'Night packer', es: 'Empacador nocturno' } },
  notices: [
    { id: 'privacy', version: '1', kind: 'privacy', text: 'We keep your answers for a year.', consent: 'none' },
    { id: 'terms', version: '1', kind: 'custom', text: 'I agree.', consent: 'required' },
    { id: 'texts', version: '1', kind: 'texting', text: 'You may text me.', consent: 'optional', before: 'about' },
  ],
  stages: [
    {
      id: 'basics',
      type: 'form',
      pages: [
        {
          id: 'one',
          questions: [
            { id: 'city', type: 'short-text', label: 'City', required: true },
            { id: 'nights', type: 'yes-no', label: 'Can you work nights?', required: true },
          ],
        },
        {
          id: 'two',
          questions: [
            {
              id: 'since',
              type: 'short-text',
              label: 'Since when?',
              required: true,
              showIf: { question: 'nights', op: 'is', value: true },
            },
          ],
        },
        { id: 'three', questions: [{ id: 'note', type: 'long-text', label: 'Anything else?' }] },
      ],
    },
    { id: 'papers', type: 'resume', optional: true, accept: ['pdf', 'txt'] },
    {
      id: 'about',
      type: 'self-id',
      questions: [
        {
          id: 'veteran',
          type: 'single-choice',
          label: 'Are you a veteran?',
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ],
        },
      ],
    },
  ],
};

export const smallBackstage = {
  schemaVersion: 1,
  flow: 'small',
  stages: {
    basics: {
      dealbreakers: [
        {
          id: 'nights',
          question: 'nights',
          op: 'is',
          value: true,
          disclose: 'message',
          message: 'This job is at night.',
        },
      ],
    },
  },
  links: { scheduling: { enabled: true, url: 'https://calendly.com/bluebird/interview' } },
} as const;
