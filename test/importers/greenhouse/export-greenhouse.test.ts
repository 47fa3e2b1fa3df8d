// Answers go back to Greenhouse under its own names, in the shape that its application endpoint takes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exportAnswers } from '../../../src/importers/export-answers.ts';
import { importers } from '../../../src/importers/importers.ts';
import { GreenroomError } from '../../../src/errors/index.ts';
import { realForms } from '../promises.ts';
import { anyAnswers, file } from './any-answers.ts';
import { demographicsOf, fieldsOf, type SourceField } from './source-fields.ts';

const candidate = { name: 'Ana Ruiz García', email: 'ana@example.com', phone: '+14155550123' };
const identity = new Set(['first_name', 'last_name', 'email', 'phone']);

/** A value is lawful in a field: a number of its options, a list of them, a text, a file. */
function assertLawful(field: SourceField | undefined, name: string, value: unknown): void {
  assert.ok(field, `${name} is no field of the job`);
  const known = (one: unknown): boolean =>
    (typeof one === 'number' || typeof one === 'string') && field.values.has(String(one));
  if (field.values.size === 0) assert.ok(typeof value === 'string' || value === file, name);
  else if (/multi_select/.test(field.type))
    assert.ok(Array.isArray(value) && value.length > 0 && value.every(known), name);
  else assert.ok(known(value), `${name}: ${String(value)}`);
}

for (const { name, json } of realForms('greenhouse')) {
  describe(`answers to ${name}`, () => {
    const { flow } = importers.greenhouse.translate(json);
    const fields = fieldsOf(json);
    const demographics = demographicsOf(json);

    it('go back under names of the job, each with a value that is lawful there', () => {
      fc.assert(
        fc.property(anyAnswers(flow), (answers) => {
          const { demographic_answers: voluntary = [], ...body } = exportAnswers(flow, answers, 'greenhouse', {
            candidate,
          });
          for (const [key, value] of Object.entries(body))
            if (!identity.has(key)) assertLawful(fields.get(key), key, value);
          for (const { question_id: id, answer_options: chosen } of voluntary) {
            assert.ok(chosen.length > 0);
            for (const { answer_option_id: option, text } of chosen) {
              assert.ok(demographics.get(id)?.has(option), `${id}: ${option}`);
              assert.ok(text === undefined || demographics.get(id)?.get(option) === true);
            }
          }
        }),
        { numRuns: 60 },
      );
    });

    it('all go back: none is lost on the way', () => {
      fc.assert(
        fc.property(anyAnswers(flow), (answers) => {
          const body = exportAnswers(flow, answers, 'greenhouse');
          const sent = Object.keys(body).length + (body.demographic_answers?.length ?? 1) - 1;
          const given = Object.entries(answers).flatMap(([stage, own]) =>
            Object.entries(own).filter(
              ([id, answer]) =>
                !/^demographic_\d+_/.test(id) && JSON.stringify([answer].flat()) !== '["decline"]' && stage !== '',
            ),
          );
          assert.equal(sent, given.length);
        }),
        { numRuns: 30 },
      );
    });
  });
}

const field = (name: string, type: string, values: object[] = []) => ({ name, type, values });
const question = (label: string, ...fields: object[]) => ({ label, required: false, fields });
const job = {
  id: 7,
  title: 'Night Auditor',
  company_name: 'Northgate',
  questions: [
    question('Resume', field('resume', 'input_file'), field('resume_text', 'textarea')),
    question('Letter', field('cover_letter', 'input_file'), field('cover_letter_text', 'textarea')),
    question('Why?', field('question_1', 'textarea')),
    question(
      'Nights?',
      field('question_2', 'multi_value_single_select', [
        { label: 'No', value: 0 },
        { label: 'Yes', value: 1 },
      ]),
    ),
    question(
      'Visa?',
      field('question_3', 'multi_value_single_select', [
        { label: 'Yes', value: 724 },
        { label: 'No', value: 725 },
      ]),
    ),
    question(
      'Where?',
      field('question_4[]', 'multi_value_multi_select', [
        { label: 'Bar', value: 5 },
        { label: 'Desk', value: 5 },
        { label: 'Door', value: 6 },
      ]),
    ),
    question('Years?', field('question_5', 'multi_value_single_select', [{ label: '0-5' }, { label: '5-10' }])),
    question('Text', field('text', 'input_text')),
    question('Gender', field('question_9', 'multi_value_single_select', [{ label: 'Woman', value: 1 }])),
  ],
  location_questions: [question('Location', field('location', 'input_text'))],
  demographic_questions: {
    questions: [
      {
        id: 87,
        label: 'Identity',
        type: 'multi_value_multi_select',
        answer_options: [
          { id: 194, label: 'One' },
          { id: 212, label: 'My own words', free_form: true },
        ],
      },
      { id: 88, label: 'Age', answer_options: [{ id: 300, label: 'Young' }] },
    ],
  },
  data_compliance: [
    {
      requires_processing_consent: true,
      requires_retention_consent: true,
      retention_period: 90,
      demographic_data_consent_applies: true,
    },
  ],
};
const { flow } = importers.greenhouse.translate(job);

describe('an application to Greenhouse', () => {
  it('has the shape of its documentation, each kind of field', () => {
    const answers = {
      resume: { resume: [file] },
      application: {
        cover_letter_text: ' Dear team ',
        question_1: 'Because',
        question_2: true,
        question_3: '725',
        question_4: ['5', '5-2', '6'],
        question_5: '0-5',
        'text-2': 'more',
        location: 'Leeds',
      },
      'self-id': { question_9: '1' },
      demographics: { demographic_87: ['194', '212'], demographic_87_212: 'Myself', demographic_88: '300' },
    };
    const extras = {
      candidate,
      consents: { processing: true, retention: false, 'demographic-data': true },
      coordinates: { latitude: 53.8, longitude: -1.55 },
      mappedUrlToken: 'token12345',
    };
    assert.deepEqual(exportAnswers(flow, answers, 'greenhouse', extras), {
      first_name: 'Ana',
      last_name: 'Ruiz García',
      email: 'ana@example.com',
      phone: '+14155550123',
      resume: file,
      cover_letter_text: 'Dear team',
      question_1: 'Because',
      question_2: 1,
      question_3: 725,
      question_4: [5, 5, 6],
      question_5: '0-5',
      text: 'more',
      question_9: 1,
      location: 'Leeds',
      latitude: '53.8',
      longitude: '-1.55',
      mapped_url_token: 'token12345',
      demographic_answers: [
        { question_id: 87, answer_options: [{ answer_option_id: 194 }, { answer_option_id: 212, text: 'Myself' }] },
        { question_id: 88, answer_options: [{ answer_option_id: 300 }] },
      ],
      data_compliance: {
        gdpr_processing_consent_given: true,
        gdpr_retention_consent_given: false,
        gdpr_demographic_data_consent_given: true,
      },
    });
  });

  it('takes files as bytes, or as addresses, for a body of JSON', () => {
    const answers = { resume: { resume: [file], text: 'Or so' }, application: { cover_letter: [file] } };
    const body = exportAnswers(flow, answers, 'greenhouse', {
      file: ({ id }) => (id === 'f1' ? { base64: 'SGVsbG8=' } : { url: '' }),
    });
    assert.deepEqual(body, {
      resume_content: 'SGVsbG8=',
      resume_content_filename: 'me.pdf',
      resume_text: 'Or so',
      cover_letter_content: 'SGVsbG8=',
      cover_letter_content_filename: 'me.pdf',
    });
    const linked = exportAnswers(flow, { resume: { resume: [file] } }, 'greenhouse', {
      file: () => ({ url: 'https://x.example/1' }),
    });
    assert.deepEqual(linked, { resume_url: 'https://x.example/1', resume_url_filename: 'me.pdf' });
  });

  it('is made of answers by question alone, too, with identity and consents among them', () => {
    const body = exportAnswers(
      flow,
      { ...candidate, question_2: false, processing: true, resume: [file] },
      'greenhouse',
    );
    assert.deepEqual(body, {
      first_name: 'Ana',
      last_name: 'Ruiz García',
      email: 'ana@example.com',
      phone: '+14155550123',
      resume: file,
      question_2: 0,
      data_compliance: { gdpr_processing_consent_given: true },
    });
  });

  it('leaves out what was declined with our option, and what is hidden', () => {
    const answers = {
      'self-id': { question_9: 'decline' },
      demographics: { demographic_87: ['decline'], demographic_87_212: 'Never shown' },
    };
    assert.deepEqual(exportAnswers(flow, answers, 'greenhouse'), {});
  });

  it('has both names, of one word too, or as they were given', () => {
    const names = (who: object) => {
      const { first_name: first, last_name: last } = exportAnswers(flow, {}, 'greenhouse', { candidate: who });
      return [first, last];
    };
    assert.deepEqual(names({ name: ' Cher ' }), ['Cher', 'Cher']);
    assert.deepEqual(names({ name: 'Ana María Ruiz', firstName: 'Ana María', lastName: 'Ruiz' }), [
      'Ana María',
      'Ruiz',
    ]);
    assert.deepEqual(names({}), [undefined, undefined]);
  });

  it('has one consent for everything where the job has', () => {
    const single = importers.greenhouse.translate({ ...job, data_compliance: [{ requires_consent: true }] }).flow;
    assert.deepEqual(exportAnswers(single, { consent: true }, 'greenhouse'), {
      data_compliance: { gdpr_consent_given: true },
    });
  });
});

describe('answers that do not fit', () => {
  const problemsOf = (answers: object, who: object = {}): string[] => {
    try {
      exportAnswers(flow, answers as Parameters<typeof exportAnswers>[1], 'greenhouse', { candidate: who });
      return [];
    } catch (error) {
      assert.ok(error instanceof GreenroomError);
      assert.equal(error.code, 'invalid');
      return error.problems.map(({ path, code }) => `${path} ${code}`);
    }
  };

  it('are refused with the place of each', () => {
    assert.deepEqual(
      problemsOf({
        application: { question_3: '999', question_4: 'Bar', question_2: 1 },
        nowhere: { a: 1 },
        resume: { nothing: 1 },
      }),
      [
        'nowhere unknown-id',
        'resume.nothing unknown-id',
        'application.question_2 invalid',
        'application.question_3 invalid',
        'application.question_4 invalid',
      ],
    );
    assert.deepEqual(problemsOf({ question_99: 'x' }), ['question_99 unknown-id']);
  });

  it('are refused where Greenhouse would: two files, names that are addresses, no e-mail address', () => {
    assert.deepEqual(problemsOf({ application: { cover_letter: [file, file] } }), ['application.cover_letter invalid']);
    assert.deepEqual(problemsOf({}, { name: 'https://spam.example now', email: 'nobody', phone: 'call me' }), [
      'name invalid',
      'email invalid',
      'phone invalid',
    ]);
    assert.deepEqual(problemsOf({}, { name: `Ana ${'x'.repeat(256)}` }), ['name invalid']);
  });
});
