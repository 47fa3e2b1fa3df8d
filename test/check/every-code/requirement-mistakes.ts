// Backstages that provoke each code about what rules and scores come to.
import type { requirementCodes } from '../../../src/errors/documents/requirement-codes.ts';
import {
  asking,
  backstage,
  flow,
  flowOf,
  form,
  notice,
  question,
  ruled,
  type Mistakes,
  type Part,
} from './documents.ts';

const years = { id: 'years', type: 'number', label: 'Years of experience', required: true, min: 0, max: 60 };
const options = ['day', 'evening', 'night'].map((value) => ({ value, label: `The ${value}` }));
const shift = { id: 'shift', type: 'single-choice', label: 'Which shift?', required: true, options };
const shifts = { ...shift, id: 'shifts', type: 'multiple-choice', label: 'Which shifts?', max: 1 };
const story = { id: 'story', type: 'long-text', label: 'Tell us about a hard day' };
const rule = 'stages.apply.dealbreakers[0]';
const second = 'stages.apply.dealbreakers[1]';
const both = (part: Part) =>
  backstage({
    dealbreakers: [
      { id: 'a', question: 'years', op: 'gte', value: 5 },
      { id: 'b', question: 'years', op: 'lt', value: 5, ...part },
    ],
  });
const scored = (score: Part) => backstage({ score });

export const requirementMistakes: Mistakes<keyof typeof requirementCodes> = {
  'impossible-rule': {
    flow: asking(years),
    backstage: ruled({ question: 'years', op: 'gt', value: 60 }),
    path: `${rule}.value`,
  },
  'contradicting-rules': { flow: asking(years), backstage: both({}), path: `${second}.value` },
  'unattainable-score': {
    flow: asking(question(), shifts),
    backstage: scored({ min: 0.8, items: [{ question: 'shifts', points: { evening: 1, night: 2 } }] }),
    path: 'stages.apply.score.min',
  },
  'everyone-held': { flow: asking(years), backstage: both({ onNotMet: 'hold' }), path: `${second}.value` },
  'rule-always-met': {
    flow: asking(years),
    backstage: ruled({ question: 'years', op: 'gte', value: 0 }),
    path: `${rule}.value`,
  },
  'repeated-rule': { flow: asking(years), backstage: both({ op: 'gte' }), path: `${second}.value` },
  'late-dealbreaker': {
    flow: flowOf([form([story], { id: 'first', minutes: 12 }), form([question()])]),
    backstage: backstage(),
    path: `${rule}.question`,
  },
  'skipping-holds': {
    flow: asking(question({ required: false })),
    backstage: backstage(),
    path: `${rule}.question`,
  },
  'skippable-rules': {
    flow: flowOf([form([question()], { optional: true })]),
    backstage: backstage(),
    path: 'stages.apply',
  },
  'not-enforced': { backstage: backstage({ enforce: false }), path: 'stages.apply.enforce' },
  'confidence-without-effect': {
    flow: flow({ notices: [notice({ kind: 'ai' })] }),
    backstage: ruled({ minConfidence: 0.9 }),
    path: `${rule}.minConfidence`,
  },
  'threshold-without-items': { backstage: scored({ min: 0.5, items: [] }), path: 'stages.apply.score.min' },
  'weight-without-effect': {
    flow: asking(question(), story),
    backstage: scored({ items: [{ question: 'story', scale: [1, 5], weight: 2 }] }),
    path: 'stages.apply.score.items[0].weight',
  },
  'option-without-points': {
    flow: asking(question(), shift),
    backstage: scored({ items: [{ question: 'shift', points: { day: 1, night: -1 } }] }),
    path: 'stages.apply.score.items[0].points',
  },
};
