// One question of every type and display, with an answer and a problem to show it with.
import type { Answer } from '../../../src/flow/answer.ts';
import type { Question } from '../../../src/flow/schema/question.ts';

/** A question with what it is shown with in each state. */
export interface Sample {
  readonly question: Question;
  readonly answer?: Answer;
  readonly problem: string;
}

const states = [
  'California',
  'Colorado',
  'Connecticut',
  'Maine',
  'Massachusetts',
  'New Hampshire',
  'New Jersey',
  'New York',
];
const shifts = [
  { value: 'day', label: 'Days, 7:00 to 15:30' },
  { value: 'evening', label: 'Evenings, 15:00 to 23:30' },
  { value: 'night', label: 'Nights, 23:00 to 7:30' },
];
const resume = {
  id: 'f1',
  name: 'Ana Ruiz resume 2027.pdf',
  bytes: 412_000,
  type: 'application/pdf',
  sha256: '0'.repeat(64),
};

export const samples: readonly Sample[] = [
  {
    question: {
      id: 'preferredName',
      type: 'short-text',
      label: 'What should we call you?',
      required: true,
      autocomplete: 'given-name',
    },
    answer: 'Ana',
    problem: 'Write your answer',
  },
  {
    question: {
      id: 'why',
      type: 'long-text',
      label: 'What draws you to this role?',
      help: 'Two or three sentences are plenty. Plain words are **fine**.',
      maxLength: 300,
    },
    answer: 'I like work that moves. '.repeat(12),
    problem: 'Shorten this by 12 characters',
  },
  {
    question: { id: 'email', type: 'email', label: 'Email', required: true },
    answer: 'ana@example.com',
    problem: 'Enter an email address like name@example.com',
  },
  {
    question: { id: 'site', type: 'url', label: 'Portfolio' },
    answer: 'https://example.com/ana',
    problem: 'Enter a web address like https://example.com',
  },
  {
    question: { id: 'phone', type: 'phone', label: 'Mobile phone', country: 'US', required: true },
    answer: '(207) 555-0134',
    problem: 'Enter a phone number with its area code',
  },
  {
    question: { id: 'years', type: 'number', label: 'Years in acute care', unit: 'years', required: true },
    answer: 4.5,
    problem: 'Enter a number',
  },
  {
    question: {
      id: 'confidence',
      type: 'slider',
      label: 'How sure are you with a reach truck?',
      min: 0,
      max: 10,
      step: 1,
      required: true,
      labels: { min: 'New to it', max: 'Every day' },
    },
    answer: 7,
    problem: 'Move the handle to answer',
  },
  {
    question: { id: 'expires', type: 'date', label: 'When does it expire?', required: true },
    answer: '2027-09-30',
    problem: 'Enter a date like 9 30 2027',
  },
  {
    question: { id: 'license', type: 'yes-no', label: 'Do you hold an active RN license?', required: true },
    answer: true,
    problem: 'Choose an answer',
  },
  {
    question: {
      id: 'kind',
      type: 'single-choice',
      label: 'Which kind of license?',
      help: 'As it is printed on it.',
      options: [
        { value: 'me', label: 'Maine' },
        { value: 'compact', label: 'Compact' },
      ],
      other: true,
    },
    answer: 'Applied for, not issued yet',
    problem: 'Choose an answer',
  },
  {
    question: {
      id: 'shift',
      type: 'single-choice',
      display: 'select',
      label: 'Which shift suits you best?',
      required: true,
      options: shifts,
    },
    answer: 'evening',
    problem: 'Choose an answer',
  },
  {
    question: {
      id: 'state',
      type: 'single-choice',
      display: 'combobox',
      label: 'Which state issued it?',
      required: true,
      options: states.map((label) => ({ value: label, label })),
    },
    answer: 'Maine',
    problem: 'Choose one from the list',
  },
  {
    question: {
      id: 'days',
      type: 'multiple-choice',
      label: 'Which shifts can you work?',
      required: true,
      max: 2,
      options: shifts,
      other: true,
    },
    answer: ['day', 'evening'],
    problem: 'Choose at least one',
  },
  {
    question: {
      id: 'card',
      type: 'file',
      label: 'Your BLS card',
      accept: ['pdf', 'jpg', 'png'],
      maxMegabytes: 5,
      required: true,
    },
    answer: [resume],
    problem: 'Choose a file',
  },
  {
    question: {
      id: 'check',
      type: 'consent',
      required: true,
      label: 'I agree that my license is looked up',
      help: 'We look up your license with the [Maine State Board of Nursing](https://example.com) and Nursys.',
    },
    answer: true,
    problem: 'Tick the box to go on',
  },
  {
    question: {
      id: 'note',
      type: 'information',
      label: 'Have these at hand',
      help: '- Your license number\n- The date your BLS card runs out',
    },
    problem: '',
  },
];
