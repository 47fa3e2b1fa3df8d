// Greenhouse jobs become flows that candidates can use, with every rule off and an honest list of what is missing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Question } from '../../../src/flow/schema/question.ts';
import type { Stage } from '../../../src/flow/schema/stage.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';
import { importGreenhouse } from '../../../src/importers/greenhouse/import-greenhouse.ts';
import { assertAccounted, assertLawful, placesOf, problemsOf as problemsIn, realForms } from '../promises.ts';

const field = (name: string, type: string, values: object[] = []) => ({ name, type, values });
const question = (label: string, fields: object[], required = true) => ({ label, required, fields });
const select = (...labels: string[]) => labels.map((label, value) => ({ label, value }));
const job = (questions: unknown[], more: object = {}) => ({
  id: 7,
  title: 'Night Auditor',
  company_name: 'Northgate',
  questions,
  ...more,
});

function stagesOf(input: object): Stage[] {
  return importGreenhouse(input).flow.stages;
}
/** The form's questions by id. */
function formOf(questions: object[], more: object = {}): Map<string, Question> {
  const form = stagesOf(job(questions, more)).find(({ type }) => type === 'form');
  return new Map(form ? questionsOf(form).map((entry) => [entry.id, entry]) : []);
}
const missing = (input: object) =>
  importGreenhouse(input).report.notCarried.map(({ path, label }) => `${path} ${label}`);

for (const { name, json } of realForms('greenhouse')) {
  describe(`the sample ${name}`, () => {
    const result = importGreenhouse(json);

    it('becomes documents without an error, enforcing nothing', () => {
      assertLawful(result);
      assert.ok(result.report.carried > 0);
    });

    it('is carried over or listed, field by field', () => {
      const fields = placesOf(json, (node, path) => /fields\[\d+\]$/.test(path) || 'answer_options' in node);
      const others = placesOf(json, (_, path) => /^(metadata|data_compliance)\[\d+\]$/.test(path));
      assert.ok(fields.length > 0);
      assertAccounted(
        [...fields, ...others.map((path) => path.replace(/^data_compliance\[\d+\]$/, 'data_compliance'))],
        result,
      );
    });
  });
}

describe('the identity', () => {
  const asked = [
    question('First Name', [field('first_name', 'input_text')]),
    question('Last Name', [field('last_name', 'input_text')]),
    question('Email', [field('email', 'input_text')]),
    question('Phone', [field('phone', 'input_text')], false),
  ];

  it('is asked for by fixed names, and not again in the form', () => {
    const { flow, report } = importGreenhouse(job(asked));
    assert.deepEqual(flow.identity, { name: 'required', email: 'required', phone: 'optional' });
    assert.equal(
      flow.stages.some(({ type }) => type === 'form'),
      false,
    );
    assert.equal(report.carried, 4);
  });

  it('has a way to reach the candidate even where the form asks for none', () => {
    assert.deepEqual(importGreenhouse(job([asked[0] ?? {}])).flow.identity, {
      name: 'required',
      email: 'required',
      phone: 'off',
    });
  });
});

describe('a resume', () => {
  const resume = (fields: object[], required: boolean) => stagesOf(job([question('Resume/CV', fields, required)]))[0];

  it('becomes a stage of its own, first', () => {
    assert.deepEqual(resume([field('resume', 'input_file'), field('resume_text', 'textarea')], true), {
      id: 'resume',
      type: 'resume',
      title: 'Your resume',
      orText: true,
    });
    assert.deepEqual(resume([field('resume', 'input_file')], false), {
      id: 'resume',
      type: 'resume',
      title: 'Your resume',
      orText: false,
      optional: true,
    });
  });
});

describe('a question', () => {
  it('with file or text is answered by either, on one page', () => {
    const letter = question('Cover Letter', [
      field('cover_letter', 'input_file'),
      field('cover_letter_text', 'textarea'),
    ]);
    const form = formOf([letter]);
    assert.deepEqual(form.get('cover_letter'), {
      id: 'cover_letter',
      type: 'file',
      label: 'Cover Letter',
      required: true,
      requiredAny: ['cover_letter_text'],
    });
    assert.deepEqual(form.get('cover_letter_text'), {
      id: 'cover_letter_text',
      type: 'long-text',
      label: 'Cover Letter: or write it here',
    });
    const optional = formOf([{ ...letter, required: false }]).get('cover_letter');
    assert.deepEqual([optional?.required, optional?.requiredAny], [undefined, undefined]);
  });

  it('with yes for 1 and no for 0 becomes a yes-no question; with other values it stays a choice, which keeps them', () => {
    const form = formOf([
      question('Apples?', [
        field('question_1', 'multi_value_single_select', [
          { label: 'No', value: 0 },
          { label: 'Yes', value: 1 },
        ]),
      ]),
      question('Pears?', [
        field('question_2', 'multi_value_single_select', [
          { label: 'Yes', value: 724302231 },
          { label: 'No', value: 724302232 },
        ]),
      ]),
      question('Plums?', [field('question_3', 'multi_value_single_select', [{ label: 'Yes' }, { label: 'No' }])]),
    ]);
    assert.deepEqual(
      [...form.values()].map(({ type }) => type),
      ['yes-no', 'single-choice', 'single-choice'],
    );
  });

  it('keeps its options: values as texts, labels where there are none, repeated ones told apart', () => {
    const values = [{ label: 'Red', value: 5 }, { label: 'Green' }, { label: 'Blue', value: 5 }];
    assert.deepEqual(formOf([question('Colour', [field('q', 'multi_value_single_select', values)])]).get('q'), {
      id: 'q',
      type: 'single-choice',
      label: 'Colour',
      required: true,
      display: 'radio',
      options: [
        { value: '5', label: 'Red' },
        { value: 'Green', label: 'Green' },
        { value: '5-2', label: 'Blue' },
      ],
    });
  });

  it('with many options is shown as a list, with very many as one to search', () => {
    const displays = [6, 12, 40].map((count) => {
      const values = select(...Array.from({ length: count }, (_, at) => `Option ${at}`));
      const entry = formOf([question('Which?', [field('q', 'multi_value_single_select', values)])]).get('q');
      return entry?.type === 'single-choice' ? entry.display : undefined;
    });
    assert.deepEqual(displays, ['radio', 'select', 'combobox']);
  });

  it('of many choices loses the [] of its name, or never had it', () => {
    const form = formOf(
      ['a[]', 'b'].map((name) => question('Which?', [field(name, 'multi_value_multi_select', select('X', 'Y'))])),
    );
    assert.deepEqual(
      [...form].map(([id, { type }]) => `${id} ${type}`),
      ['a multiple-choice', 'b multiple-choice'],
    );
  });

  it('whose options are missing is asked in words, and the report says so', () => {
    const sponsor = question('Sponsorship?', [field('sponsor', 'multi_value_single_select')]);
    assert.equal(formOf([sponsor]).get('sponsor')?.type, 'short-text');
    assert.deepEqual(missing(job([sponsor])), ['questions[0].fields[0].values Sponsorship?']);
  });

  it('that is hidden, or of a type without a counterpart, is left out, and the report says so', () => {
    const questions = [
      question('Latitude', [field('latitude', 'input_hidden')]),
      question('Sign here', [field('sign', 'input_signature')]),
      question('Nothing', []),
    ];
    assert.equal(formOf(questions).size, 0);
    assert.deepEqual(missing(job(questions)), [
      'questions[0].fields[0] Latitude',
      'questions[1].fields[0] Sign here',
      'questions[2] Nothing',
    ]);
  });

  it('keeps its description as help, and its text plain', () => {
    const entry = formOf([
      { ...question('R&amp;D\n {{name}}?', [field('q', 'input_text')]), description: '<p>Say <b>why</b>.</p>' },
    ]).get('q');
    assert.deepEqual([entry?.label, entry?.help], ['R&D { {name}}?', 'Say **why**.']);
  });

  it('whose id is taken, or is a built-in name, gets another', () => {
    const form = formOf(
      ['a', 'a', 'constructor', '__proto__', 'resume_', '!!'].map((name) =>
        question(`About ${name}`, [field(name, 'input_text')]),
      ),
    );
    assert.deepEqual([...form.keys()], ['a', 'a-2', 'constructor-2', 'proto', 'resume-2', 'question']);
  });

  it('stands on a page of few: who the candidate is first, the rest in order', () => {
    const names = ['one', 'two', 'linkedin', 'three', 'four', 'five', 'six', 'seven'];
    const form = stagesOf(job(names.map((name) => question(name, [field(name, 'input_text')])))).find(
      (stage) => stage.type === 'form',
    );
    assert.deepEqual(
      form?.pages.map((page) => [page.title, page.questions.map(({ id }) => id)]),
      [
        ['About you', ['linkedin']],
        ['A few questions', ['one', 'two', 'three', 'four', 'five', 'six']],
        ['A few more questions', ['seven']],
      ],
    );
  });
});

describe('a question about a personal characteristic', () => {
  const voluntary = (input: object) => stagesOf(input).filter((stage) => stage.type === 'self-id');

  it('is voluntary and kept apart, whatever the form said, and can be declined', () => {
    const input = job([question('Gender', [field('question_9', 'multi_value_single_select', select('Male'))])]);
    const [stage] = voluntary(input);
    assert.equal(stage?.optional, true);
    assert.deepEqual(stage?.questions, [
      {
        id: 'question_9',
        type: 'single-choice',
        label: 'Gender',
        options: [
          { value: '0', label: 'Male' },
          { value: 'decline', label: 'I prefer not to say' },
        ],
      },
    ]);
    assert.deepEqual(missing(input), ['questions[0].fields[0].required Gender', 'questions[0] Gender']);
  });

  it('without options to choose from is left out, and the report says no more than that', () => {
    const input = job([question('Gender', [field('question_9', 'multi_value_single_select')], false)]);
    assert.deepEqual(voluntary(input), []);
    assert.deepEqual(missing(input), ['questions[0].fields[0] Gender']);
  });

  it('of the compliance blocks keeps its own way to decline', () => {
    const compliance = [
      {
        type: 'eeoc',
        questions: [
          question(
            'DisabilityStatus',
            [field('disability_status', 'select', select('Yes, I have one', 'I do not want to answer'))],
            false,
          ),
        ],
      },
    ];
    const [stage] = voluntary(job([], { compliance }));
    assert.equal(stage?.questions[0]?.label, 'Disability status');
    assert.deepEqual(missing(job([], { compliance })), []);
    const first = stage?.questions[0];
    assert.equal(first && 'options' in first && first.options.length, 2);
  });

  it('of the demographics takes an own answer where the source does', () => {
    const demographic_questions = {
      header: 'About you at Acme',
      description: '<p>We care.</p>',
      questions: [
        {
          id: 1,
          label: 'Identity',
          required: false,
          type: 'multi_value_multi_select',
          answer_options: [
            { id: 2, label: 'Man', free_form: false },
            { id: 2, label: 'My own words', free_form: true },
          ],
        },
      ],
    };
    const [stage] = voluntary(job([], { demographic_questions }));
    assert.equal(stage?.title, 'About you at Acme');
    assert.match(JSON.stringify(stage?.intro), /^"We care\.\\n\\nThese questions are voluntary/);
    assert.deepEqual(stage?.questions[0], {
      id: 'demographic_1',
      type: 'multiple-choice',
      label: 'Identity',
      options: [
        { value: '2', label: 'Man' },
        { value: '2-2', label: 'My own words' },
        { value: 'decline', label: 'I prefer not to say' },
      ],
    });
    assert.deepEqual(stage?.questions[1], {
      id: 'demographic_1_2',
      type: 'short-text',
      label: 'My own words',
      showIf: { question: 'demographic_1', op: 'includesAny', value: ['2-2'] },
    });
  });
});

describe('the job', () => {
  it('says what it is: title, place, pay and text, in its language', () => {
    const { flow } = importGreenhouse(
      job([], {
        language: 'es',
        location: { name: 'Sevilla' },
        content: '&lt;p&gt;Turno de &lt;strong&gt;noche&lt;/strong&gt;.&lt;/p&gt;',
        pay_input_ranges: [
          { min_cents: 2_000_000, max_cents: 2_500_000, currency_type: 'EUR', title: 'Anual', blurb: '<p>Bruto.</p>' },
        ],
      }),
    );
    assert.deepEqual([flow.id, flow.locale, flow.brand], ['night-auditor-7', 'es', { name: 'Northgate' }]);
    assert.equal(flow.role.location, 'Sevilla');
    assert.match(JSON.stringify(flow.role.pay), /^"20\.000.25\.000\s€ \(Anual\)"$/);
    assert.equal(flow.role.summary, 'Turno de **noche**.\n\nBruto.');
    assert.equal(flow.stages[0]?.title, 'Su currículum');
  });

  it('has a name for the employer, and says where it is a guess', () => {
    const brandOf = (absolute_url: string) => importGreenhouse({ title: 'X', absolute_url }).flow.brand.name;
    assert.equal(brandOf('https://boards.greenhouse.io/acme/jobs/1'), 'Acme');
    assert.equal(brandOf('https://careers.acme.co.uk/1'), 'Acme');
    assert.equal(brandOf('not an address'), 'Our team');
    assert.deepEqual(missing({ title: 'X' }), ['company_name Employer']);
  });

  it('asks for the consents that its data rules want', () => {
    const data_compliance = [
      { type: 'gdpr', requires_processing_consent: true, requires_retention_consent: true, retention_period: 90 },
    ];
    const { flow, report } = importGreenhouse(job([], { data_compliance }));
    assert.deepEqual(
      flow.notices?.map(({ id, consent }) => [id, consent]),
      [
        ['processing', 'required'],
        ['retention', 'required'],
      ],
    );
    assert.match(JSON.stringify(flow.notices?.[1]?.text), /^"Northgate may keep your application for 90 days/);
    assert.equal(flow.rights?.retentionDays, 90);
    assert.deepEqual(
      report.notCarried.map(({ path }) => path),
      ['data_compliance'],
    );
  });

  it('has its deadline, and its word about AI', () => {
    const { flow, report } = importGreenhouse(
      job([], {
        application_deadline: '2027-01-31T23:00:00-05:00',
        ai_disclaimer: '<p>A model sorts <b>answers</b>.</p>',
      }),
    );
    assert.deepEqual(flow.availability, { closesAt: '2027-02-01T04:00:00.000Z' });
    assert.deepEqual(flow.notices, [
      { id: 'ai', version: '1', kind: 'ai', text: 'A model sorts **answers**.', consent: 'none' },
    ]);
    assert.deepEqual(report.notCarried, []);
    assert.deepEqual(missing(job([], { application_deadline: '2027-01-31' })), ['application_deadline 2027-01-31']);
  });

  it('says what it could not put beside the resume', () => {
    const beside = question('Resume', [field('resume', 'input_file'), field('resume_extra', 'input_file')]);
    assert.deepEqual(missing(job([beside])), ['questions[0].fields[1] Resume']);
  });

  it('lets a candidate decline the consent to demographic data and go on', () => {
    const demographic_questions = {
      questions: [{ id: 1, label: 'Identity', answer_options: [{ id: 2, label: 'Man' }] }],
    };
    const { flow } = importGreenhouse(
      job([], { demographic_questions, data_compliance: [{ demographic_data_consent_applies: true }] }),
    );
    assert.deepEqual(
      flow.notices?.map(({ consent, before }) => [consent, before]),
      [['optional', 'demographics']],
    );
  });
});

describe('what is no job', () => {
  const problemsOf = (input: unknown): string[] => problemsIn(importGreenhouse, input);

  it('is refused with the place of each mistake', () => {
    assert.deepEqual(problemsOf({ title: 'X', questions: 'none' }), ['questions']);
    assert.deepEqual(problemsOf(job([{ label: 3, fields: [{ name: {} }] }, 'text'])), [
      'questions[0].fields[0].name',
      'questions[1]',
    ]);
    assert.deepEqual(problemsOf(null), ['']);
    assert.deepEqual(problemsOf({}), ['']);
    assert.deepEqual(problemsOf({ jobs: [] }), ['']);
  });

  it('never makes the importer fail otherwise', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'first_name',
        'resume',
        'resume_text',
        'text',
        'Gender',
        '<b>',
        '{{x}}',
        'multi_value_single_select',
        'input_text',
        'constructor',
        null,
      ),
    );
    const someQuestion = fc.record({
      label: text,
      required: fc.boolean(),
      description: text,
      fields: fc.array(
        fc.record({
          name: text,
          type: fc.oneof(text, fc.constantFrom('input_file', 'textarea', 'multi_value_multi_select')),
          values: fc.array(fc.record({ label: text, value: fc.oneof(text, fc.integer()) })),
        }),
      ),
    });
    const someJob = fc.record(
      {
        id: fc.integer(),
        title: text,
        content: text,
        language: text,
        questions: fc.array(someQuestion),
        compliance: fc.array(fc.record({ questions: fc.array(someQuestion) })),
        location_questions: fc.array(someQuestion),
      },
      { requiredKeys: ['questions'] },
    );
    fc.assert(
      fc.property(fc.oneof(someJob, fc.anything()), (input) => {
        const paths = problemsOf(input);
        if (input !== null && typeof input === 'object' && 'questions' in input && Array.isArray(input.questions))
          assert.ok(paths.every((path) => !path.startsWith('stages')));
      }),
      { numRuns: 300 },
    );
  });
});
