/** What the candidates of the nursing role never see. */
import { defineBackstage } from '../../src/index.ts';
import { site } from './site.ts';
import { flow } from './registered-nurse.flow.ts';

export const backstage = defineBackstage(flow, {
  schemaVersion: 1,
  flow: 'registered-nurse',
  stages: {
    credentials: {
      enforce: true,
      dealbreakers: [
        {
          id: 'license',
          question: 'license',
          op: 'in',
          value: ['maine', 'compact'],
          disclose: 'message',
          message:
            'This role needs an active RN license that is valid in Maine. Once you hold one, you are welcome to apply again.',
          reason: 'Licensure',
        },
        {
          id: 'license-current',
          question: 'licenseExpiry',
          op: 'onOrAfter',
          value: { today: 0 },
          onNotMet: 'hold',
          reason: 'Renewals take days',
        },
        {
          id: 'acute-year',
          question: 'acuteYears',
          op: 'gte',
          value: 1,
          reason: 'Unit is not set up to train new nurses',
        },
        {
          id: 'bls-current',
          question: 'bls',
          op: 'onOrAfter',
          value: { today: 0 },
          onNotMet: 'flag',
          onUnknown: 'continue',
          reason: 'Can be renewed before the start',
        },
      ],
      score: {
        items: [{ question: 'shifts', weight: 1, points: { day: 1, night: 2, weekend: 1 } }],
      },
    },
  },
  decision: { scheduleGate: 'either' },
  links: {
    scheduling: {
      enabled: true,
      url: 'https://cal.com/harbor-clinic/med-surg-call',
      provider: 'cal',
      display: 'button',
    },
    redirect: { enabled: true, url: `${site}/life-at-harbor.html`, label: 'Life at Harbor Clinic', mode: 'link' },
  },
});
