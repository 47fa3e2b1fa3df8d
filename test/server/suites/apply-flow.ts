// A flow with every kind of question that this version asks, and a backstage full of strings that must never leave.
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { newFlowId } from './harness.ts';

/** Who you are, a consent, a form with every type of question, a resume, voluntary questions, and a last page. */
export function applyFlow(more: Partial<Flow> = {}): Flow {
  return {
    schemaVersion: 1,
    id: newFlowId(),
    locale: 'en',
    locales: ['en', 'es'],
    brand: { name: 'Northwind' },
    role: { title: 'Picker' },
    identity: { name: 'required', oneOf: ['email', 'phone'] },
    notices: [
      {
        id: 'privacy',
        version: '3',
        kind: 'privacy',
        consent: 'none',
        text: { en: 'We keep it.', es: 'Lo guardamos.' },
      },
      { id: 'terms', version: '1', kind: 'custom', consent: 'required', text: 'We look you up.' },
      { id: 'check', version: '1', kind: 'custom', consent: 'required', before: 'last', text: 'One more look.' },
    ],
    stages: [
      {
        id: 'apply',
        type: 'form',
        pages: [
          {
            id: 'who',
            questions: [
              { id: 'adult', type: 'yes-no', label: 'Adult?', required: true },
              { id: 'street', type: 'short-text', label: 'Street' },
              { id: 'story', type: 'long-text', label: 'Story' },
              { id: 'mail', type: 'email', label: 'Mail' },
              { id: 'site', type: 'url', label: 'Site' },
              { id: 'mobile', type: 'phone', label: 'Mobile', country: 'DE' },
            ],
          },
          {
            id: 'work',
            questions: [
              { id: 'years', type: 'number', label: 'Years', min: 0, max: 60 },
              { id: 'wish', type: 'slider', label: 'Wish', min: 0, max: 10, step: 1 },
              { id: 'start', type: 'date', label: 'Start', min: { today: 0 } },
              {
                id: 'shift',
                type: 'single-choice',
                label: 'Shift',
                options: [
                  { value: 'day', label: 'Day' },
                  { value: 'night', label: 'Night' },
                ],
              },
              {
                id: 'nightsWhy',
                type: 'short-text',
                label: 'Why nights?',
                required: true,
                showIf: { question: 'shift', op: 'eq', value: 'night' },
              },
              {
                id: 'days',
                type: 'multiple-choice',
                label: 'Days',
                options: [
                  { value: 'sat', label: 'Saturday' },
                  { value: 'sun', label: 'Sunday' },
                ],
              },
              { id: 'papers', type: 'file', label: 'Papers', accept: ['pdf', 'png'], maxMegabytes: 1, multiple: true },
              { id: 'agree', type: 'consent', label: 'Agreed' },
              { id: 'note', type: 'information', label: 'Good to know' },
            ],
          },
        ],
      },
      { id: 'resume', type: 'resume', optional: true },
      {
        id: 'voluntary',
        type: 'self-id',
        questions: [
          {
            id: 'veteran',
            type: 'single-choice',
            label: 'Veteran?',
            options: [
              { value: 'veteran-yes', label: 'Yes' },
              { value: 'veteran-no', label: 'No' },
            ],
          },
        ],
      },
      {
        id: 'last',
        type: 'form',
        pages: [{ id: 'end', questions: [{ id: 'more', type: 'short-text', label: 'Anything else?' }] }],
      },
    ],
    ...more,
  };
}

/** Rules that every value of which is a string to look for where it must not be. */
export function secretBackstage(flow: string, more: object = {}): object {
  return {
    schemaVersion: 1,
    flow,
    stages: {
      apply: {
        dealbreakers: [
          { id: 'secretRuleAdult', question: 'adult', op: 'is', value: true, reason: 'secret-reason-adult' },
          {
            id: 'secretRuleYears',
            question: 'years',
            op: 'gte',
            value: 1.234567,
            reason: 'secret-reason-years',
            onNotMet: 'hold',
          },
        ],
        score: {
          min: 0.123456,
          items: [
            { question: 'shift', weight: 3.21, points: { day: 17.5, night: 18.5 }, rubric: 'secret-rubric-shift' },
            { question: 'story', scale: [1.5, 77.25], rubric: 'secret-rubric-story' },
          ],
        },
        assistant: {
          instructions: 'secret-instructions',
          rubric: [{ id: 'secretRubric', text: 'secret-rubric-text' }],
        },
      },
    },
    decision: { minScore: 0.654321 },
    links: { scheduling: { enabled: true, url: 'https://calendly.com/secret-calendar/intro' } },
    invitations: { text: 'secret-invitation' },
    webhooks: [{ url: 'https://hooks.secret.example/in', events: ['secret-event'], secretEnv: 'SECRET_HOOK_KEY' }],
    ...more,
  };
}

/** Every string of {@link secretBackstage} that no candidate may ever read. The booking page is one until it is offered. */
export const secrets = [
  'secretRule',
  'secret-reason',
  '1.234567',
  '0.123456',
  '3.21',
  '17.5',
  '77.25',
  'secret-rubric',
  'secretRubric',
  'secret-instructions',
  '0.654321',
  'secret-invitation',
  'hooks.secret',
  'secret-event',
  'SECRET_HOOK_KEY',
];
/** In no response before `next-step`. */
export const bookingSecret = 'secret-calendar';
