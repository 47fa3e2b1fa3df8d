/** What the candidates of the warehouse role never see. */
import { defineBackstage } from '../../src/index.ts';
import { site } from './site.ts';
import { flow } from './warehouse-associate.flow.ts';

export const backstage = defineBackstage(flow, {
  schemaVersion: 1,
  flow: 'warehouse-associate',
  stages: {
    apply: {
      enforce: true,
      dealbreakers: [
        {
          id: 'adult',
          question: 'age18',
          op: 'is',
          value: true,
          disclose: 'message',
          message: {
            en: 'This role is open to people who are 18 or older. You are welcome to apply again once you are.',
            es: 'Este puesto es para personas de 18 años o más. Puede volver a postularse cuando los cumpla.',
          },
          reason: 'Insurance for powered equipment',
        },
        { id: 'authorized', question: 'workAuth', op: 'is', value: true, reason: 'No sponsorship for hourly roles' },
        { id: 'four-nights', question: 'nights', op: 'countGte', value: 4, disclose: 'silent', reason: 'Crew plan' },
        {
          id: 'lifting',
          question: 'lift',
          op: 'is',
          value: true,
          onNotMet: 'hold',
          reason: 'Talk about accommodation first',
        },
      ],
      score: {
        items: [{ question: 'forklift', points: { never: 0, 'under-1': 1, '1-to-3': 2, 'over-3': 3 } }],
      },
    },
  },
  decision: { scheduleGate: 'either' },
  links: {
    scheduling: {
      enabled: true,
      url: 'https://calendly.com/northgate-joliet/night-crew-visit',
      provider: 'calendly',
      display: 'button',
    },
    redirect: {
      enabled: true,
      url: `${site}/life-at-northgate.html`,
      label: { en: 'See a night at Northgate', es: 'Vea una noche en Northgate' },
      mode: 'auto',
      afterSeconds: 10,
    },
  },
});
