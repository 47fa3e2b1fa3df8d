// Ashby postings become flows: every field carried over or listed, surveys as the voluntary part.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importAshby } from '../../../src/importers/ashby/import-ashby.ts';
import {
  assertAccounted,
  assertForgiving,
  assertLawful,
  listed,
  placesOf,
  problemsOf,
  questionsById,
  realForms,
} from '../promises.ts';
import { posting } from './sample-posting.ts';

const isAsked = (node: Record<string, unknown>) => 'isRequired' in node && 'field' in node;
const result = importAshby(posting);
const questions = questionsById(result);
const form = 'results.applicationFormDefinition.sections[0]';

for (const { name, json } of realForms('ashby')) {
  describe(`the sample ${name}`, () => {
    it('is carried over or listed, field by field', () => {
      const real = importAshby(json);
      const places = placesOf(json, isAsked);
      assertLawful(real);
      assertAccounted(places, real);
      const hidden = real.report.notCarried.filter(({ reason }) => reason.startsWith('A hidden field'));
      assert.equal(real.report.carried + hidden.length, places.length);
    });
  });
}

describe('an Ashby posting', () => {
  it('is carried over or listed, field by field', () => {
    const places = placesOf(posting, isAsked);
    assert.equal(places.length, 27);
    assertLawful(result);
    assertAccounted(places, result);
    assert.deepEqual(listed(result).toSorted(), [
      `${form}.fields[12].field.type About pay?`,
      `${form}.fields[13].field.type About range?`,
      `${form}.fields[14].field.type About numbers?`,
      `${form}.fields[21].field.selectableValues About none?`,
      `${form}.fields[22] About odd?`,
      `${form}.fields[23] About gone?`,
      `${form}.fields[24] About hidden?`,
      `${form}.fields[25] Race`,
      `${form}.fields[25].required Race`,
      `${form}.fields[6].field.type About rich?`,
      'results.shouldAskForTextingConsent Consent to messages',
      'results.surveyFormDefinitions[0].sections[0].fields[0].required Gender',
    ]);
  });

  it('says of a hidden field that it is required in vain', () => {
    const reason = result.report.notCarried.find(({ path }) => path === `${form}.fields[24]`)?.reason;
    assert.match(reason ?? '', /^A hidden field: .* It counts as required/);
  });

  it('asks who the candidate is once, the first phone among it, and for the resume first', () => {
    assert.deepEqual(result.flow.identity, { name: 'required', email: 'required', phone: 'optional' });
    assert.deepEqual(result.flow.stages[0], { id: 'resume', type: 'resume', title: 'Your resume', orText: false });
    assert.equal(questions.get('phone2')?.type, 'phone');
  });

  it('keeps the type of each field', () => {
    const types = {
      string: 'short-text',
      long: 'long-text',
      rich: 'long-text',
      mail: 'email',
      link: 'url',
      number: 'number',
      score: 'number',
      pay: 'number',
      range: 'short-text',
      day: 'date',
      flag: 'yes-no',
      files: 'file',
      place: 'short-text',
      one: 'single-choice',
      many: 'multiple-choice',
      none: 'short-text',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(types).map((id) => [id, questions.get(id)?.type])), types);
    assert.deepEqual(questions.get('string'), {
      id: 'string',
      type: 'short-text',
      label: 'About string?',
      required: true,
      help: 'Say *why*.',
    });
    assert.deepEqual(questions.get('score'), {
      id: 'score',
      type: 'number',
      label: 'About score?',
      required: true,
      min: 1,
      max: 4,
      step: 1,
    });
    assert.deepEqual(questions.get('many'), {
      id: 'many',
      type: 'multiple-choice',
      label: 'About many?',
      required: true,
      options: [
        { value: 'Bar', label: 'Bar' },
        { value: 'Desk', label: 'Desk' },
      ],
    });
  });

  it('says first what its section says first, under its heading', () => {
    const stage = result.flow.stages.find(({ type }) => type === 'form');
    const [page] = stage?.type === 'form' ? stage.pages : [];
    assert.equal(page?.title, 'Your nights');
    assert.deepEqual(page?.questions[0], { id: 'note', type: 'information', label: 'Your nights', help: 'Tell us.' });
  });

  it('keeps its surveys apart, with what they say about themselves', () => {
    const stage = result.flow.stages.find(({ type }) => type === 'self-id');
    assert.match(
      JSON.stringify(stage?.intro),
      /^"\*\*Equal opportunity\*\*\\n\\nVoluntary\.\\n\\nThese questions are voluntary/,
    );
    assert.deepEqual(
      ['race', 'systemfield_eeoc_gender'].map(
        (id) => stage?.type === 'self-id' && stage.questions.some((one) => one.id === id),
      ),
      [true, true],
    );
  });

  it('has its role, its deadline, and an opt-in to messages', () => {
    assert.deepEqual(result.flow.role, {
      title: 'Night Auditor',
      location: 'Leeds; York (hybrid)',
      employmentType: 'Part-time',
      pay: '£30K – £35K',
      summary: 'Keep the **doors**.\n\nAnd a bonus.',
    });
    assert.deepEqual(result.flow.availability, { closesAt: '2027-01-31T23:00:00.000Z' });
    assert.deepEqual(
      result.flow.notices?.map(({ kind, consent }) => [kind, consent]),
      [['texting', 'optional']],
    );
  });

  it('keeps the pay to itself where the board does', () => {
    const quiet = importAshby({
      ...posting,
      results: { ...posting.results, shouldDisplayCompensationOnJobPostings: false },
    });
    assert.equal(quiet.flow.role.pay, undefined);
    assert.ok(listed(quiet).includes('results.compensation £30K – £35K'));
  });

  it('keeps the names that Ashby wants back', () => {
    const name = (question: string) => result.report.fields.find((field) => field.question === question)?.field;
    assert.deepEqual(['name', 'phone', 'systemfield_eeoc_gender'].map(name), [
      '_systemfield_name',
      'mobile',
      '_systemfield_eeoc_gender',
    ]);
  });

  it('of a list brings its role; the list of a job board has no forms', () => {
    const jobs = [
      { title: 'One', location: 'Leeds', isRemote: true, jobUrl: 'https://jobs.ashbyhq.com/northgate/1' },
      { title: 'Two' },
    ];
    const first = importAshby({ jobs });
    assertLawful(first);
    assert.deepEqual(
      [first.flow.role, first.flow.brand.name],
      [{ title: 'One', location: 'Leeds (remote)' }, 'Northgate'],
    );
    assert.deepEqual(listed(first), ['jobs[1] Two', 'jobs[0].organizationName Employer', 'jobs[0] One']);
  });
});

describe('what is no Ashby posting', () => {
  it('is refused with the place of each mistake', () => {
    assert.deepEqual(problemsOf(importAshby, {}), ['']);
    assert.deepEqual(problemsOf(importAshby, { jobs: [] }), ['']);
    assert.deepEqual(problemsOf(importAshby, []), ['']);
    assert.deepEqual(problemsOf(importAshby, { results: { title: 'X', applicationFormDefinition: { sections: 3 } } }), [
      'results.applicationFormDefinition.sections',
    ]);
    assert.throws(() => importAshby({ success: false, errors: ['invalid_api_key'] }), {
      message: /a refusal of the API/,
    });
  });

  it('never makes the importer fail otherwise', () => {
    assertForgiving(importAshby, posting);
  });
});
