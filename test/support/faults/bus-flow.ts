// An application that asks in every way there is, in short pages: for candidates who fill it in while things go wrong.
import type { Flow } from '../../../src/flow/schema/flow.ts';

const options = (...values: string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));

/** Three stages: a form of three pages with a look back, a short form, and voluntary questions. */
export const busFlow: Flow = {
  schemaVersion: 1,
  id: 'bus',
  locale: 'en',
  brand: { name: 'Bluebird Foods' },
  role: { title: 'Night packer' },
  identity: { name: 'required', email: 'required' },
  notices: [
    { id: 'privacy', version: '1', kind: 'privacy', text: 'We keep your answers for a year.', consent: 'none' },
    { id: 'terms', version: '1', kind: 'custom', text: 'I agree.', consent: 'required' },
    { id: 'texts', version: '1', kind: 'texting', text: 'You may text me.', consent: 'optional' },
  ],
  stages: [
    {
      id: 'ask',
      type: 'form',
      pages: [
        {
          id: 'one',
          questions: [
            { id: 'city', type: 'short-text', label: 'City', required: true },
            { id: 'nights', type: 'yes-no', label: 'Can you work nights?', required: true },
            {
              ...{ id: 'since', type: 'short-text', label: 'Since when?', required: true },
              showIf: { question: 'nights', op: 'is', value: true },
            },
            { id: 'mail', type: 'email', label: 'Another email' },
            { id: 'call', type: 'phone', country: 'US', label: 'Phone', required: true },
          ],
        },
        {
          id: 'two',
          questions: [
            { id: 'years', type: 'number', min: 0, max: 60, step: 0.5, label: 'Years' },
            { id: 'sure', type: 'slider', min: 0, max: 10, step: 1, label: 'How sure?', required: true },
            { id: 'start', type: 'date', label: 'Start', required: true },
            {
              id: 'shift',
              type: 'single-choice',
              other: true,
              label: 'Shift',
              required: true,
              options: options('day', 'late'),
            },
            {
              id: 'tongue',
              type: 'single-choice',
              display: 'select',
              label: 'Language',
              options: options('en', 'es', 'ar'),
            },
            {
              ...{ id: 'state', type: 'single-choice', display: 'combobox', label: 'State', required: true },
              options: options('maine', 'nevada', 'oregon', 'texas', 'utah'),
            },
            {
              id: 'days',
              type: 'multiple-choice',
              label: 'Days',
              required: true,
              options: options('mon', 'tue', 'wed'),
            },
          ],
        },
        {
          id: 'three',
          questions: [
            { id: 'why', type: 'long-text', label: 'Why?', required: true },
            { id: 'site', type: 'url', label: 'Site' },
            { id: 'trucks', type: 'yes-no', label: 'Do you drive trucks?' },
            {
              ...{ id: 'card', type: 'file', accept: ['pdf'], label: 'Card', required: true },
              showIf: { question: 'trucks', op: 'is', value: true },
            },
            { id: 'check', type: 'consent', label: 'You may look that up.', required: true },
            { id: 'hint', type: 'information', label: 'That is all.' },
          ],
        },
      ],
    },
    {
      id: 'more',
      type: 'form',
      review: false,
      pages: [
        {
          id: 'last',
          questions: [
            { id: 'hope', type: 'long-text', label: 'What do you hope for?', required: true },
            { id: 'ready', type: 'yes-no', label: 'Ready?', required: true },
          ],
        },
      ],
    },
    {
      id: 'about',
      type: 'self-id',
      optional: true,
      questions: [{ id: 'veteran', type: 'single-choice', label: 'Veteran?', options: options('yes', 'no') }],
    },
  ],
};
