// A posting and its questions in the shape of HeyMilo's public API, written for these tests; `secret-…` must reach no candidate.

/** One question as the API lists it. */
export const question = (id: string, modality: string, text: string, more: object = {}) => ({
  object: 'question',
  id,
  posting_id: '13D77095',
  modality,
  text,
  ...more,
});

/** A posting with these steps. */
export const posting = (workflow: object[] = [], more: object = {}) => ({
  object: 'posting',
  id: '13D77095',
  company_id: 'comp_abc123',
  title: 'Night Auditor',
  description: '<p>Close the <b>day</b>.</p>',
  status: 'active',
  finalized: true,
  archived: false,
  test_posting: false,
  workflow: workflow.map((step, at) => ({ order: at + 1, ...step })),
  ...more,
});

/** Every step type and every modality, with everything that has to stay behind the stage. */
export const fullPosting = posting(
  [
    {
      id: 'agent_resume',
      type: 'resume',
      config: { knockout_enabled: true, min_evaluation_score: 0.6125, mandatory: true },
    },
    { id: 'agent_form', type: 'form', config: { knockout_enabled: true } },
    {
      id: 'agent_sms',
      type: 'conversational_sms',
      config: {
        intro_message: 'Hi {{candidate_name}}, thanks for applying as {{job_title}}!',
        disqualification_message: 'secret-sorry, {{candidate_name}}',
        follow_up_message: 'Still there?',
        cooldown_period_hrs: 24,
        max_nudge_amount: 2,
        blackout_period: { enabled: true, timezone: 'America/New_York', start_hour: 22, end_hour: 7 },
      },
    },
    {
      id: 'agent_vi_001',
      type: 'web_interview',
      config: {
        video: true,
        phone_calls_enabled: true,
        min_evaluation_score: 0.7375,
        is_multilingual: true,
        cheat_detection_config: { enabled: true, threshold: 70 },
        web_interview_config: {
          intro_message: 'Welcome, {{candidate_name}}.',
          outro_message: 'That was all.',
          max_duration_seconds: 890,
          remove_heymilo_branding: true,
        },
      },
    },
  ],
  {
    language: 'en',
    interviewer_name: 'Sarah',
    urls: {
      candidate_url: 'https://candidates.heymilo.io/acme/night-auditor',
      review_url: 'https://secret-review.test/',
    },
    deadline: 1798761600,
    redirect_url: 'https://secret-redirect.test/thanks',
    scheduling_url: 'https://cal.com/secret-calendar/intro',
    max_retakes: 2,
    retake_cooldown_days: 3,
    instructions: 'secret-instructions',
    company_overview: 'secret-company',
    company_overview_delivery_mode: 'silent_reference',
    job_overview: 'secret-job',
  },
);

const options = [
  { label: 'Mornings', value: 'am' },
  { label: 'Nights', value: 'pm' },
  { label: 'Weekends', value: 'we' },
];

/** The questions of {@link fullPosting}, as the API lists them. */
export const fullQuestions = [
  question('rsc_1', 'resume_scoring', 'secret-ledgers', { score_weight: 3, score_of_1: 'none', score_of_5: 'some' }),
  question('rec_1', 'resume_eligibility', 'secret-degree', { score_weight: 1 }),
  question('fq_1', 'form', 'May you work here?', {
    rank: 2,
    question_type: 'dropdown',
    dropdown_values: [{ label: 'Yes' }, { label: 'No' }],
    mcq_type: 'single',
    answer: 'Yes',
    is_knockout: true,
    is_answer_mandated: true,
  }),
  question('fq_2', 'form', 'Which shifts suit you?', {
    rank: 1,
    question_type: 'multiple_choice',
    dropdown_values: options,
    mcq_type: 'multiple',
    answer: ['Nights'],
    is_knockout: true,
  }),
  question('fq_3', 'form', 'How many audits so far?', {
    rank: 3,
    question_type: 'number',
    operator: 'gte',
    answer: 31,
    is_knockout: true,
  }),
  question('fq_4', 'form', 'Tell us about yourself.', { rank: 4, question_type: 'textarea' }),
  question('sq_1', 'sms', 'Can you work at night?', {
    question_type: 'YES_NO',
    expected_answer: 'Yes',
    is_dealbreaker: true,
  }),
  question('sq_2', 'sms', 'How many years?', { question_type: 'NUMERIC', expected_value: 4 }),
  question('vq_1', 'voice', 'Tell me about a night that went wrong.', {
    evaluation_criteria: 'secret-criteria',
    score_of_1: 'secret-low',
    score_of_5: 'secret-middle',
    post_processing_evaluation_criteria: 'secret-afterwards',
    additional_instructions: 'secret-hint',
    score_weight: 5,
    min_follow_ups: 1,
    max_follow_ups: 3,
  }),
  question('vq_2', 'voice', 'Why this hotel?', { not_scored: true, max_follow_ups: 1 }),
  question('vt_1', 'voice_tags', 'Salary expectation', { response_format: 'number', instructions: 'a year' }),
];
