/** The interview that a backend must have before its promises are looked at: one of everything, as small as can be. */
import type { Backend } from '../contract/backend.ts';

/** The flow to publish. Its id is `greenroom-conformance`. */
export const conformanceFlow: Awaited<ReturnType<Backend['loadFlow']>> = {
  schemaVersion: 1,
  id: 'greenroom-conformance',
  locale: 'en',
  brand: { name: 'Conformance' },
  role: { title: 'Tester' },
  identity: { name: 'required', email: 'required', phone: 'optional' },
  notices: [
    { id: 'terms', version: '1', kind: 'custom', text: 'I agree.', consent: 'required' },
    { id: 'texts', version: '1', kind: 'texting', text: 'You may text me.', consent: 'optional' },
  ],
  stages: [
    {
      id: 'form',
      type: 'form',
      pages: [
        {
          id: 'page',
          questions: [
            { id: 'city', type: 'short-text', label: 'City', required: true },
            { id: 'nights', type: 'yes-no', label: 'Nights?', required: true },
          ],
        },
      ],
    },
    { id: 'papers', type: 'resume', optional: true },
    {
      id: 'about',
      type: 'self-id',
      optional: true,
      questions: [{ id: 'veteran', type: 'yes-no', label: 'Are you a veteran?' }],
    },
  ],
};

/** Its backstage document: whoever can work nights qualifies, and may book a time. */
export const conformanceBackstage = {
  schemaVersion: 1,
  flow: 'greenroom-conformance',
  stages: { form: { dealbreakers: [{ id: 'nights', question: 'nights', op: 'is', value: true }] } },
  links: { scheduling: { enabled: true, url: 'https://calendly.com/greenroom-conformance/interview' } },
} as const;
