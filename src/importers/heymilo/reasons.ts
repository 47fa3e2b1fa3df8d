/** Why settings of HeyMilo have no place in the documents, and what to do where they matter. */
import type { Reasons } from './settings.ts';

const overview = 'What an AI interviewer is told; this posting has no step that it leads';
const sender = 'Belongs to HeyMilo’s own calls and messages: set up your own';
const integrity = 'Greenroom does not watch candidates for signs of cheating';

/** Keys of the posting. */
export const postingReasons: Reasons = {
  status: 'The posting takes no candidates there now: look whether it is still wanted',
  archived: 'The posting is archived there: look whether it is still wanted',
  test_posting: 'It is a test there: look whether it is meant for candidates',
  allow_sms_comms: 'Whether candidates are texted is decided by the `texting` notice and your invitations',
  max_retakes: 'There is no interview that could be taken again',
  retake_cooldown_days: 'There is no pause between two takes',
  email_report_to_candidate:
    'There is no report that is mailed to candidates; they can download what is stored about them',
  interviewer_name: 'There is no stage in which it would be shown',
  instructions: overview,
  company_overview: overview,
  job_overview: overview,
  interview_process_overview: overview,
  company_overview_delivery_mode: overview,
  job_overview_delivery_mode: overview,
  interview_process_overview_delivery_mode: overview,
  phone_number_id: sender,
  sender_email_id: sender,
  email_template_group_id: 'E-mails are written in `invitations`: copy your texts there',
  design_template_group_id:
    'The API gives the design apart: hand in `design_templates` with the posting, or set `brand.theme`',
  ats_metadata: 'Belongs to the link between HeyMilo and your applicant tracking system',
  metadata: 'Your own notes on the posting; candidates never see them',
  review_url: 'A page of HeyMilo for recruiters',
  ingestion_url_key: 'A key of HeyMilo’s; the client of its API does not need it',
};

/** Keys of a step's settings. */
export const stepReasons: Reasons = {
  num_questions: 'How many questions HeyMilo would write by itself; those that there are came over',
  num_eligibility_questions: 'How many criteria HeyMilo would write by itself; those that there are came over',
  num_criteria_questions: 'How many criteria HeyMilo would write by itself; those that there are came over',
  min_evaluation_score: 'Nothing in this step is scored, or it is no share between 0 and 1: set `score.min` yourself',
  is_multilingual: 'The interviewer there answers in any language: name yours in `locales` and translate the texts',
  voice_id: sender,
  interview_type: 'The focus is in the questions themselves',
  prompt_version: 'A setting of HeyMilo’s model',
  cheat_detection_config: integrity,
  candidate_presence_enabled: integrity,
  show_transcript: 'Candidates can always read what was said',
  min_duration_seconds: 'Nobody has to talk for a least time',
  backdrop_image_url: 'An interview has no backdrop: use `brand.cover`',
  avatar_image_url: 'An interview has no picture of the interviewer',
  outro_message: 'Said at the end of a step that is not the last: there is no text between two stages',
  follow_up_message: 'Reminders have no text of their own',
  hop_on_call_message: 'Nobody is asked to change over to a call',
  cooldown_period_hrs: 'Reminders are set for the whole flow in `invitations`',
  max_nudge_amount: 'Reminders are set for the whole flow in `invitations`',
  mandatory: 'Whether a stage may be skipped is its `optional`',
};

/** Keys of a question. */
export const questionReasons: Reasons = {
  min_follow_ups: 'Only the most follow-ups can be set, not the least',
  score_weight: 'Its answers are passed or not: they have no score',
  not_scored: 'It has no score here either',
  structured_config: 'Settings for HeyMilo’s interviewer that it does not describe',
  response_format: 'Belongs to facts that are read out of what candidates say',
  instructions: 'Belongs to facts that are read out of what candidates say',
  options: 'Belongs to facts that are read out of what candidates say',
  answer: 'Says what is expected of another kind of question',
  expected_answer: 'Says what is expected of another kind of question',
  expected_value: 'Says what is expected of another kind of question',
  file_types: 'Belongs to questions for a file',
  allow_multiple_files: 'Belongs to questions for a file',
  slider_min: 'Belongs to sliders',
  slider_max: 'Belongs to sliders',
  slider_step: 'Belongs to sliders',
  dropdown_values: 'Options without a text, or too many of them',
};
