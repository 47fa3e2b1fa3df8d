// Flows that provoke each code about what candidates stumble over, and about what has to be said to them.
import type { doubtCodes } from '../../../src/errors/documents/doubt-codes.ts';
import type { noticeCodes } from '../../../src/errors/documents/notice-codes.ts';
import { flow, flowOf, form, interview, labelled, notice, question, type Mistakes } from './documents.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => question({ id: `q${at}`, label: `Is ${at} fine?` }));
const brand = (part: object) => flow({ brand: { name: 'Northgate', ...part } });
const bothWays = { en: 'Are you 18 or older?', es: '¿Tiene 18 años o más?' };
const chat = { id: 'chat', type: 'sms', questions: [question()] };
const recording = notice({ kind: 'recording', before: 'talk' });

export const doubtMistakes: Mistakes<keyof typeof doubtCodes | keyof typeof noticeCodes> = {
  'stage-not-runnable': {
    flow: flowOf([interview()], { notices: [recording] }),
    path: 'stages[0].type',
  },
  'low-contrast': { flow: brand({ theme: { text: '#bbbbbb', surface: '#ffffff' } }), path: 'brand.theme.text' },
  'many-questions': { flow: flowOf([form(many(21))]), path: 'stages[0]' },
  'many-minutes': { flow: flowOf([form([question()], { minutes: 16 })]), path: 'stages' },
  'reserved-id': { flow: flowOf([form([question()], { id: 'start' })]), path: 'stages[0].id' },
  'never-required': {
    flow: labelled('Shifts start at six.', { type: 'information', required: true }),
    path: 'stages[0].pages[0].questions[0].required',
  },
  'missing-locale': {
    flow: flow({ locales: ['es'], role: { title: 'Picker' }, stages: [form([question({ label: bothWays })])] }),
    path: 'role.title',
  },
  'no-interface-language': { flow: flow({ locale: 'tlh' }), path: 'locale' },
  'hard-to-read': {
    flow: flow({
      landing: {
        welcome:
          'Notwithstanding the aforementioned organizational responsibilities, prospective applicants must demonstrate considerable familiarity with sophisticated distribution methodologies throughout every one of our international operations.',
      },
    }),
    path: 'landing.welcome',
  },
  'image-without-alt': {
    flow: brand({ logo: { src: 'https://northgate.example/logo.svg', alt: '' } }),
    path: 'brand.logo.alt',
  },
  'media-without-captions': {
    flow: flow({ landing: { video: { src: 'https://northgate.example/tour.mp4' } } }),
    path: 'landing.video',
  },
  'unsafe-link': {
    flow: flow({ landing: { welcome: 'Read [how we work](http://northgate.example).' } }),
    path: 'landing.welcome',
  },
  'ai-notice-missing': {
    flow: flowOf([{ ...chat, persona: { name: 'Sam' } }]),
    path: 'stages[0]',
    also: ['stage-not-runnable'],
  },
  'recording-notice-missing': { flow: flowOf([interview()]), path: 'stages[0]', also: ['stage-not-runnable'] },
  'texting-notice-missing': {
    flow: flowOf([{ ...chat, channels: ['chat', 'text'] }]),
    path: 'stages[0].channels',
    also: ['stage-not-runnable'],
  },
  'no-text-way': {
    flow: flowOf([interview({ modes: ['video'] })], { notices: [recording] }),
    path: 'stages[0].modes',
    also: ['stage-not-runnable'],
  },
  'no-other-way': {
    flow: flow({ support: {}, notices: [notice({ consent: 'required' })] }),
    path: 'notices[0].consent',
    also: ['no-contact'],
  },
  'no-contact': { flow: flow({ support: { url: 'https://northgate.example/help' } }), path: 'support' },
  'notice-too-new': {
    flow: flow({ notices: [notice({ kind: 'ai', publishedOn: '2027-03-20' })] }),
    path: 'notices[0].publishedOn',
  },
};
