// Postings and questions of every kind, plausible and odd, for the promises that hold for all of them.
import fc, { type Arbitrary } from 'fast-check';
import type { Wishes } from '../../support/heymilo-api.ts';

const maybe = <T>(value: Arbitrary<T>) => fc.oneof(value, fc.constant(null));
const words = fc.oneof(
  fc.constantFrom(
    'Why here?',
    'Your ZIP code?',
    'Gender',
    'Hello {{candidate_name}} {{x}}',
    '<b>Bold</b> & [a](b)',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
/** What only recruiters may read. */
const secret = maybe(fc.constantFrom('secret-one', 'secret-two'));
const said = fc.oneof(
  fc.constantFrom('Yes', 'no', 'Red', '3', '2027-03-01'),
  fc.constantFrom(['Red'], ['Red', 'Purple'], 3, true, 1798761600, { value: 'Red' }),
);
const options = fc.constantFrom(
  [{ label: 'Yes' }, { label: 'No' }],
  [
    { label: 'Red', value: 'r' },
    { label: 'Green', value: 'r' },
  ],
  [{ odd: 'Red' }, {}],
  [],
);

/** Values for the properties that decide what becomes of a step or a question. */
export const wishes: Wishes = {
  type: fc.constantFrom('resume', 'form', 'conversational_sms', 'web_interview', 'llm_assessment', 'hologram'),
  modality: fc.constantFrom('voice', 'sms', 'form', 'resume_eligibility', 'resume_scoring', 'voice_tags', 'hologram'),
  text: words,
  question_type: maybe(
    fc.constantFrom(
      'textarea',
      'dropdown',
      'mcq',
      'number',
      'date',
      'file_upload',
      'slider',
      'YES_NO',
      'NUMERIC',
      'open-ended',
      'x',
    ),
  ),
  mcq_type: maybe(fc.constantFrom('single', 'multiple')),
  operator: maybe(fc.constantFrom('eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'minimum', 'odd')),
  dropdown_values: maybe(options),
  answer: maybe(said),
  expected_answer: maybe(fc.constantFrom('Yes', 'no', 'secret-answer')),
  evaluation_criteria: secret,
  score_of_1: secret,
  score_of_5: secret,
  additional_instructions: secret,
  post_processing_evaluation_criteria: secret,
  instructions: secret,
  company_overview: secret,
  job_overview: secret,
  interview_process_overview: secret,
  scheduling_url: maybe(fc.constantFrom('https://secret-calendar.test/', 'javascript:alert(1)')),
  redirect_url: maybe(fc.constantFrom('https://secret-redirect.test/', 'ftp://a.test')),
  disqualification_message: maybe(fc.constantFrom('secret-sorry {{candidate_name}}')),
};

const wish = (name: string): Arbitrary<unknown> => wishes[name] ?? fc.constant(null);
const pick = (...names: string[]) => Object.fromEntries(names.map((name) => [name, wish(name)]));
const number = maybe(fc.oneof(fc.integer({ min: -3, max: 30 }), fc.double({ noNaN: true, noDefaultInfinity: true })));

/** A question of any modality. */
export const anyQuestion = fc.record(
  {
    id: fc.oneof(fc.constantFrom('q', 'resume', 'constructor', ''), fc.string({ maxLength: 12 })),
    posting_id: fc.constant('13D77095'),
    modality: wish('modality'),
    text: wish('text'),
    ...pick('question_type', 'mcq_type', 'operator', 'dropdown_values', 'answer', 'expected_answer'),
    ...pick('evaluation_criteria', 'score_of_1', 'score_of_5', 'additional_instructions'),
    rank: maybe(fc.integer({ min: 1, max: 9 })),
    is_knockout: maybe(fc.boolean()),
    is_dealbreaker: maybe(fc.boolean()),
    is_answer_mandated: maybe(fc.boolean()),
    not_scored: maybe(fc.boolean()),
    expected_value: maybe(fc.integer({ min: 0, max: 9 })),
    score_weight: maybe(fc.integer({ min: 0, max: 10 })),
    max_follow_ups: maybe(fc.integer({ min: 0, max: 40 })),
    slider_min: number,
    slider_max: number,
    slider_step: number,
    file_types: maybe(fc.constantFrom(['.pdf', 'psd'], [])),
  },
  { requiredKeys: ['id', 'posting_id', 'modality', 'text'] },
);

const config = fc.record(
  {
    ...pick('instructions', 'company_overview', 'disqualification_message'),
    knockout_enabled: maybe(fc.boolean()),
    mandatory: maybe(fc.boolean()),
    video: maybe(fc.boolean()),
    min_evaluation_score: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    intro_message: maybe(words),
    cooldown_period_hrs: number,
    max_nudge_amount: number,
    scenario: maybe(words),
    web_interview_config: maybe(fc.record({ outro_message: words, max_duration_seconds: number, odd: fc.boolean() })),
    blackout_period: maybe(
      fc.record({
        enabled: fc.boolean(),
        timezone: fc.constantFrom('America/New_York', 'Mars'),
        start_hour: number,
        end_hour: number,
      }),
    ),
  },
  { requiredKeys: [] },
);

/** A posting of any steps. */
export const anyPosting = fc.record(
  {
    id: fc.string({ maxLength: 12 }),
    company_id: fc.constant('comp_abc123'),
    title: words,
    description: words,
    status: fc.constantFrom('draft', 'active', 'expired'),
    finalized: fc.boolean(),
    archived: fc.boolean(),
    test_posting: fc.boolean(),
    workflow: fc.array(
      fc.record(
        {
          id: maybe(fc.constantFrom('agent_1', 'agent_2', 'start', '')),
          type: wish('type'),
          order: fc.integer({ min: 1, max: 5 }),
          config,
        },
        { requiredKeys: ['type', 'order'] },
      ),
      { maxLength: 25 },
    ),
    ...pick('instructions', 'job_overview', 'scheduling_url', 'redirect_url'),
    language: maybe(fc.constantFrom('en', 'es', 'zz-top', 'klingon')),
    interviewer_name: maybe(words),
    deadline: maybe(fc.oneof(fc.constant(1775174400), fc.double({ noNaN: true, noDefaultInfinity: true }))),
    max_retakes: maybe(fc.integer({ min: 0, max: 5 })),
  },
  { requiredKeys: ['id', 'company_id', 'title', 'description', 'status', 'finalized', 'archived', 'test_posting'] },
);
