// Recruitee offers become flows: every question carried over or listed, legal ones as notices.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importRecruitee } from '../../../src/importers/recruitee/import-recruitee.ts';
import {
  assertAccounted,
  assertAllCarried,
  assertForgiving,
  assertLawful,
  listed,
  placesOf,
  problemsOf,
  questionsById,
  realForms,
} from '../promises.ts';

let position = 100;
/** Each stands before the one that was made before it. */
const question = (id: number, kind: string, more: object = {}) => ({
  id,
  kind,
  required: true,
  position: (position -= 1),
  body: `Question ${id}?`,
  open_question_options: [],
  ...more,
});
const options = (...bodies: string[]) => ({
  open_question_options: bodies.map((body, at) => ({ id: 70 + at, body, position: bodies.length - at })),
});

/** An offer as the Careers Site API gives it, with every kind of question, in words of our own. */
const offer = {
  offer: {
    id: 12,
    slug: 'night-auditor',
    title: 'Nachtportier',
    company_name: 'Northgate',
    primary_lang_code: 'es',
    city: 'Sevilla',
    country: 'España',
    hybrid: true,
    remote: false,
    employment_type_code: 'parttime_permanent',
    salary: { min: '1500', max: '1800', currency: 'EUR', period: 'month' },
    description: '<p>Cuide las <strong>puertas</strong>.</p>',
    requirements: '<ul><li>No dormir</li></ul>',
    close_at: '2027-01-31T23:00:00.000Z',
    options_phone: 'required',
    options_cv: 'required',
    options_cover_letter: 'optional',
    options_photo: 'off',
    translations: { es: {}, nl: {} },
    open_questions: [
      question(1, 'string'),
      question(2, 'text'),
      question(3, 'boolean'),
      question(4, 'single_choice', options('Bar', 'Desk')),
      question(5, 'multi_choice', { ...options('Bar', 'Desk'), required: false }),
      question(6, 'date'),
      question(7, 'number'),
      question(8, 'file'),
      question(9, 'salary'),
      question(10, 'phone'),
      question(11, 'infobox'),
      question(12, 'video'),
      question(13, 'legal', { body: '<p>I agree to the <a href="https://northgate.example/terms">terms</a>.</p>' }),
      question(14, 'single_choice'),
      question(15, 'string', { body: 'Género' }),
    ],
  },
};
const isAsked = (node: Record<string, unknown>) => 'kind' in node && 'body' in node;
const result = importRecruitee(offer);
const questions = questionsById(result);

for (const { name, json } of realForms('recruitee')) {
  describe(`the sample ${name}`, () => {
    it('is carried over, question by question', () => {
      assertAllCarried(json, importRecruitee, isAsked);
    });
  });
}

describe('a Recruitee offer', () => {
  it('is carried over or listed, question by question', () => {
    const places = placesOf(offer, isAsked);
    assert.equal(places.length, 15);
    assertLawful(result);
    assertAccounted(places, result);
    assert.deepEqual(listed(result).toSorted(), [
      'offer.open_questions[11] Question 12?',
      'offer.open_questions[13].open_question_options Question 14?',
      'offer.open_questions[14] Género',
      'offer.open_questions[14].required Género',
      'offer.open_questions[8].kind Question 9?',
      'offer.translations Other languages',
    ]);
  });

  it('asks for what it switches on, and says where it does not say', () => {
    assert.deepEqual(result.flow.identity, { name: 'required', email: 'required', phone: 'required' });
    assert.deepEqual(result.flow.stages[0], { id: 'resume', type: 'resume', title: 'Su currículum', orText: false });
    assert.deepEqual(questions.get('cover_letter'), {
      id: 'cover_letter',
      type: 'long-text',
      label: 'Carta de presentación',
    });
    assert.equal(questions.has('photo'), false);
    const silent = importRecruitee({ open_questions: [] });
    assert.deepEqual(silent.flow.stages[0]?.optional, true);
    assert.deepEqual(
      listed(silent)
        .filter((line) => line.startsWith('options_'))
        .toSorted(),
      ['options_cv CV', 'options_phone Phone'],
    );
    const off = importRecruitee({ offer: { ...offer.offer, options_cv: 'off', options_photo: 'required' } });
    assert.equal(
      off.flow.stages.some(({ type }) => type === 'resume'),
      false,
    );
    assert.deepEqual(questionsById(off).get('photo')?.required, true);
  });

  it('keeps the kind of each question, and the order that Recruitee shows', () => {
    const kinds = {
      '1': 'short-text',
      '2': 'long-text',
      '3': 'yes-no',
      '4': 'single-choice',
      '5': 'multiple-choice',
      '6': 'date',
      '7': 'number',
      '8': 'file',
      '9': 'number',
      '10': 'phone',
      '11': 'information',
      '14': 'short-text',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(kinds).map((id) => [id, questions.get(id)?.type])), kinds);
    assert.deepEqual(questions.get('5'), {
      id: '5',
      type: 'multiple-choice',
      label: 'Question 5?',
      options: [
        { value: '71', label: 'Desk' },
        { value: '70', label: 'Bar' },
      ],
    });
    const form = result.flow.stages.find((stage) => stage.type === 'form');
    const order = form?.pages
      .flatMap((page) => page.questions.map(({ id }) => id))
      .filter((id) => id !== 'cover_letter');
    assert.deepEqual(order, ['14', '11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1']);
  });

  it('makes a notice of a legal question, its link kept', () => {
    assert.deepEqual(result.flow.notices, [
      {
        id: 'consent-13',
        version: '1',
        kind: 'privacy',
        text: 'I agree to the [terms](https://northgate.example/terms).',
        consent: 'required',
      },
    ]);
  });

  it('has its role, its language and its deadline', () => {
    const { pay, ...role } = result.flow.role;
    assert.deepEqual(role, {
      title: 'Nachtportier',
      location: 'Sevilla, España (híbrido)',
      employmentType: 'Tiempo parcial, indefinido',
      summary: 'Cuide las **puertas**.\n\n- No dormir',
    });
    assert.match(JSON.stringify(pay), /1500.1800\s€ al mes|1\.500.1\.800\s€ al mes/);
    assert.equal(result.flow.locale, 'es');
    assert.deepEqual(result.flow.availability, { closesAt: '2027-01-31T23:00:00.000Z' });
  });

  it('of a list is the first, and the others are named', () => {
    const first = importRecruitee({ offers: [{ title: 'One' }, { title: 'Two' }] });
    assert.equal(first.flow.role.title, 'One');
    assert.ok(listed(first).includes('offers[1] Two') && listed(first).includes('offers[0] One'));
  });
});

describe('what is no Recruitee offer', () => {
  it('is refused with the place of each mistake', () => {
    for (const nothing of [{}, [], null, { offers: [] }, { offer: {} }])
      assert.deepEqual(problemsOf(importRecruitee, nothing), [''], JSON.stringify(nothing));
    assert.deepEqual(problemsOf(importRecruitee, { offers: [{ open_questions: [{ kind: [] }] }] }), [
      'offers[0].open_questions[0].kind',
    ]);
  });

  it('never makes the importer fail otherwise', () => {
    assertForgiving(importRecruitee, offer);
  });
});
