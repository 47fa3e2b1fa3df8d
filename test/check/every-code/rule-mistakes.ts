// Backstages that provoke each code about rules, scores and links.
import type { ruleCodes } from '../../../src/errors/documents/rule-codes.ts';
import { asking, backstage, flow, flowOf, form, question, ruled, type Mistakes, type Part } from './documents.ts';

const shift = { id: 'shift', type: 'single-choice', label: 'Which shift?', options: [{ value: 'day', label: 'Day' }] };
const veteran = { id: 'veteran', type: 'yes-no', label: 'Are you a veteran?' };
const years = { id: 'years', type: 'number', label: 'Years of experience', required: true, min: 0, max: 60 };
const rule = 'stages.apply.dealbreakers[0]';
const item = 'stages.apply.score.items[0]';
const scored = (part: Part) => backstage({ score: { items: [{ question: 'adult', ...part }] } });
const links = (part: Part) => backstage({}, { links: part });
const scheduling = { enabled: true, url: 'https://calendly.com/northgate/visit' };
const redirect = { enabled: true, url: 'https://northgate.example/thanks' };

export const ruleMistakes: Mistakes<keyof typeof ruleCodes> = {
  'flow-mismatch': { backstage: backstage({}, { flow: 'other' }), path: 'flow' },
  'self-id-rule': {
    flow: flowOf([form([question()]), { id: 'eeo', type: 'self-id', questions: [veteran] }]),
    backstage: { schemaVersion: 1, flow: 'sample', stages: { eeo: {} } },
    path: 'stages.eeo',
  },
  'free-text-rule': {
    flow: asking({ id: 'adult', type: 'short-text', label: 'Why us?' }),
    backstage: ruled({ op: 'present' }),
    path: `${rule}.question`,
  },
  'postal-code-rule': {
    flow: asking({ id: 'adult', type: 'number', label: 'Your ZIP code' }),
    backstage: ruled({ op: 'eq', value: 60435 }),
    path: `${rule}.question`,
  },
  'unfit-question': {
    flow: asking({ id: 'adult', type: 'information', label: 'Shifts start at six.' }),
    backstage: { schemaVersion: 1, flow: 'sample', stages: { apply: { score: { items: [{ question: 'adult' }] } } } },
    path: `${item}.question`,
  },
  'points-missing': { flow: asking(question(), shift), backstage: scored({ question: 'shift' }), path: item },
  'wrong-points': { backstage: scored({ points: { yes: 1 } }), path: `${item}.points` },
  'scale-missing': { backstage: scored({}), path: item },
  'no-spread': {
    flow: asking(question(), shift),
    backstage: scored({ question: 'shift', points: { day: 1 } }),
    path: `${item}.points`,
  },
  'not-a-variable': {
    backstage: backstage({}, { webhooks: [{ url: 'https://a.example', events: ['*'], secretEnv: 'sk_live_1' }] }),
    path: 'webhooks[0].secretEnv',
  },
  'message-not-shown': { backstage: ruled({ message: 'Come back at 18.' }), path: `${rule}.message` },
  'out-of-reach': {
    flow: asking(years),
    backstage: ruled({ question: 'years', op: 'gte', value: 61, onNotMet: 'hold' }),
    path: `${rule}.value`,
  },
  'nothing-enforced': {
    backstage: backstage({ dealbreakers: [] }, { links: { scheduling } }),
    path: 'links.scheduling',
  },
  'redirect-waits': { backstage: links({ scheduling, redirect }), path: 'links.redirect.mode' },
  'short-countdown': {
    backstage: links({ redirect: { ...redirect, afterSeconds: 2 } }),
    path: 'links.redirect.afterSeconds',
  },
  'other-site': {
    backstage: links({ redirect: { ...redirect, url: 'https://prizes.example/win' } }),
    path: 'links.redirect.url',
  },
  'shared-calendar': {
    backstage: links({ scheduling }),
    files: {
      'b.flow.json': flow({ id: 'b' }),
      'b.backstage.json': { ...links({ scheduling: { ...scheduling, url: `${scheduling.url}/?month=5` } }), flow: 'b' },
    },
    path: 'links.scheduling.url',
  },
};
