/** A small flow with a question of each type, and backstages for it. */
import type { Backstage } from '../../src/backstage/schema/backstage.ts';
import type { Dealbreaker } from '../../src/backstage/schema/dealbreaker.ts';
import type { StageRules } from '../../src/backstage/schema/stage-rules.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import type { Stage } from '../../src/flow/schema/stage.ts';

export const questions: Question[] = [
  { id: 'adult', type: 'yes-no', label: 'Are you 18 or older?' },
  { id: 'years', type: 'number', label: 'Years of experience', min: 0, max: 60 },
  { id: 'comfort', type: 'slider', label: 'How comfortable are you with heights?', min: 0, max: 10, step: 1 },
  {
    id: 'shift',
    type: 'single-choice',
    label: 'Which shift?',
    options: ['day', 'evening', 'night'].map((value) => ({ value, label: { en: value, es: `${value} (es)` } })),
  },
  {
    id: 'days',
    type: 'multiple-choice',
    label: 'Which days?',
    options: ['mon', 'tue', 'sat', 'sun'].map((value) => ({ value, label: value })),
  },
  { id: 'license', type: 'date', label: 'When does your license expire?' },
  { id: 'why', type: 'long-text', label: 'Why this role?' },
  { id: 'proof', type: 'file', label: 'Your certificate' },
  { id: 'link', type: 'url', label: 'Your portfolio' },
  { id: 'terms', type: 'consent', label: 'I have read the shift plan' },
  { id: 'note', type: 'information', label: 'Shifts start at six.' },
  { id: 'nights', type: 'number', label: 'Nights a week', showIf: { question: 'shift', op: 'eq', value: 'night' } },
];

export const apply: Stage = { id: 'apply', type: 'form', pages: [{ id: 'all', questions }] };
export const more: Stage = {
  id: 'more',
  type: 'form',
  optional: true,
  pages: [{ id: 'more', questions: [{ id: 'forklift', type: 'yes-no', label: 'Can you drive a forklift?' }] }],
};
export const selfId: Stage = {
  id: 'eeo',
  type: 'self-id',
  questions: [
    { id: 'gender', type: 'single-choice', label: 'Gender', options: [{ value: 'x', label: 'I prefer not to say' }] },
  ],
};

/** A flow of these stages, or of one form with a question of each type. */
export function flowOf(stages: Stage[] = [apply], more: Partial<Flow> = {}): Flow {
  return {
    schemaVersion: 1,
    id: 'sample',
    locale: 'en',
    brand: { name: 'Northgate' },
    role: { title: 'Picker' },
    stages,
    ...more,
  };
}

/** A backstage with these rules behind the stage `apply`. */
export function backstageOf(rules: StageRules = {}, more: Partial<Backstage> = {}): Backstage {
  return { schemaVersion: 1, flow: 'sample', stages: { apply: rules }, ...more };
}

/** A dealbreaker that only adults meet, with changes. */
export function adultRule(change: Partial<Dealbreaker> = {}): Dealbreaker {
  return { id: 'adult', question: 'adult', op: 'is', value: true, ...change };
}

export const scheduling: NonNullable<Backstage['links']> = {
  scheduling: { enabled: true, url: 'https://calendly.com/northgate/visit' },
};
export const redirect: NonNullable<Backstage['links']> = {
  redirect: { enabled: true, url: 'https://careers.northgate.example/thanks', label: { en: 'See us', es: 'Véanos' } },
};
