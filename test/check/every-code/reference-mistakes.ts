// Documents that provoke each code about parts that refer to each other.
import type { referenceCodes } from '../../../src/errors/documents/reference-codes.ts';
import { asking, flow, flowOf, form, notice, question, ruled, type Mistakes, type Part } from './documents.ts';

const shift = { id: 'shift', type: 'single-choice', label: 'Which shift?', options: [{ value: 'day', label: 'Day' }] };
const later = { id: 'later', type: 'yes-no', label: 'Can you work nights?' };
const is = (name: string, value: boolean) => ({ question: name, op: 'is', value });
const never = { all: [is('adult', true), is('adult', false)] };
const when = (name: string, part: Part = {}) => ({ showIf: { ...is(name, true), ...part } });
const at = (question: number, rest: string) => `stages[0].pages[0].questions[${question}].${rest}`;
const text = (part: Part) => asking({ id: 'why', type: 'short-text', label: 'Why us?', ...part });

export const referenceMistakes: Mistakes<keyof typeof referenceCodes> = {
  'duplicate-id': { flow: asking(question(), question()), path: at(1, 'id') },
  'unknown-stage': { flow: flow({ notices: [notice({ before: 'aply' })] }), path: 'notices[0].before' },
  'unknown-question': { backstage: ruled({ question: 'adlut' }), path: 'stages.apply.dealbreakers[0].question' },
  'unknown-option': {
    flow: asking(shift, { ...later, ...when('shift', { op: 'eq', value: 'nigth' }) }),
    path: at(1, 'showIf.value'),
  },
  'wrong-operator': {
    backstage: ruled({ op: 'gte', value: 18 }),
    path: 'stages.apply.dealbreakers[0].op',
  },
  'wrong-operand': { backstage: ruled({ value: 'yes' }), path: 'stages.apply.dealbreakers[0].value' },
  'self-reference': { flow: asking(question(when('adult'))), path: at(0, 'showIf.question') },
  'forward-reference': { flow: asking(question(when('later')), later), path: at(0, 'showIf.question') },
  'circular-reference': {
    flow: asking(question(when('later')), { ...later, ...when('adult') }),
    path: at(0, 'showIf.question'),
  },
  'other-stage': {
    flow: flowOf([form([question()]), form([{ ...later, requiredAny: ['adult'] }], { id: 'more' })]),
    path: 'stages[1].pages[0].questions[0].requiredAny[0]',
  },
  'self-id-reference': {
    flow: flowOf([
      { id: 'eeo', type: 'self-id', questions: [{ id: 'veteran', type: 'yes-no', label: 'Are you a veteran?' }] },
      form([question(when('veteran'))]),
    ]),
    path: 'stages[1].pages[0].questions[0].showIf.question',
  },
  'unreachable-question': {
    flow: asking(question(), { ...later, showIf: never }),
    path: at(1, 'showIf'),
  },
  'unreachable-page': {
    flow: flowOf([
      form([], {
        pages: [
          { id: 'one', questions: [question()] },
          {
            id: 'two',
            questions: [
              { ...later, showIf: never },
              { ...shift, showIf: never },
            ],
          },
        ],
      }),
    ]),
    path: 'stages[0].pages[1]',
    also: ['unreachable-question'],
  },
  'min-over-max': { flow: text({ minLength: 9, maxLength: 3 }), path: at(0, 'minLength') },
  'invalid-pattern': { flow: text({ pattern: { regex: '(', message: 'Enter a word' } }), path: at(0, 'pattern.regex') },
  'unsafe-pattern': {
    flow: text({ pattern: { regex: '(a+)+', message: 'Enter a word' } }),
    path: at(0, 'pattern.regex'),
  },
  contradiction: { flow: flow({ identity: { email: 'off', oneOf: ['email'] } }), path: 'identity.oneOf[0]' },
  'unknown-time-zone': { flow: flow({ timeZone: 'America/Chicgo' }), path: 'timeZone' },
  'unknown-placeholder': { flow: flow({ landing: { headline: 'At {{brand.nmae}}' } }), path: 'landing.headline' },
  'unfit-placeholder': {
    flow: flowOf([form([{ id: 'terms', type: 'consent', label: 'I have read the plan' }])], {
      status: { complete: { headline: 'So {{answers.terms}}' } },
    }),
    path: 'status.complete.headline',
  },
  'early-placeholder': {
    flow: flow({ landing: { headline: 'So {{answers.adult}}' } }),
    path: 'landing.headline',
  },
};
