// Whether an answer fits its question, type by type: the same verdict in the browser and on the server.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAnswer, contextOf } from '../../src/flow/answers.ts';
import { questionTypes } from '../../src/flow/operators.ts';
import { problemCodes } from '../../src/flow/problem-code.ts';
import { questionSchema } from '../../src/flow/schema/question.ts';
import { formFlow, question, type Part } from './sample-flow.ts';

const context = { today: '2027-03-01', locale: 'es', flowLocale: 'en' };
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
  { value: 'c', label: 'C' },
];
const file = { id: 'f1', name: 'cv.pdf', bytes: 1000, type: 'application/pdf', sha256: 'ab' };
const range = { min: 0, max: 10, step: 1 };

function verdict(part: Part, answer: unknown): unknown {
  const parsed = questionSchema.parse(question(part));
  const problem = checkAnswer(parsed, answer, context);
  return problem && [problem.code, problem.values ?? {}];
}

const fits: [type: string, part: Part, answer: unknown][] = [
  ['short-text', {}, 'hello'],
  ['short-text', { minLength: 2, maxLength: 5 }, 'hello'],
  ['short-text', { pattern: { regex: '\\d{5}', message: 'x' } }, '60601'],
  ['long-text', {}, 'x'.repeat(50_000)],
  ['email', {}, ' ana@example.co.uk '],
  ['email', {}, 'ana+x@bücher.example'],
  ['url', {}, 'linkedin.com/in/ana'],
  ['url', {}, 'http://ana.example'],
  ['phone', {}, '(207) 555-0134'],
  ['phone', {}, '+49 30 / 901820'],
  ['number', { min: 18 }, 18],
  ['number', { step: 0.1 }, 0.3],
  ['number', { min: 0.1, step: 0.1 }, 0.7],
  ['number', {}, -1e9],
  ['slider', range, 10],
  ['date', {}, '2028-02-29'],
  ['date', { min: { today: 0 }, max: { today: 7 } }, '2027-03-08'],
  ['yes-no', { required: true }, false],
  ['consent', { required: true }, true],
  ['consent', {}, false],
  ['single-choice', { options }, 'b'],
  ['single-choice', { options, other: true }, 'something else'],
  ['multiple-choice', { options, min: 2, max: 2 }, ['a', 'c']],
  ['multiple-choice', { options, other: true }, ['a', 'b', 'c', 'mine']],
  ['file', { accept: ['pdf'] }, [file]],
  ['file', { multiple: true }, [file, { ...file, id: 'f2' }]],
  ['file', { accept: ['jpg'] }, [{ ...file, name: 'Badge.JPEG' }]],
];
const misfits: [type: string, part: Part, answer: unknown, code: string, values?: Part][] = [
  ['short-text', {}, 5, 'invalid'],
  ['short-text', {}, { a: 1 }, 'invalid'],
  ['short-text', {}, 'x'.repeat(2001), 'too-long', { max: 2000, length: 2001 }],
  ['short-text', { minLength: 2 }, 'a', 'too-short', { min: 2, length: 1 }],
  ['short-text', { maxLength: 2 }, 'abc', 'too-long', { max: 2, length: 3 }],
  ['short-text', { pattern: { regex: '\\d', message: 'x' } }, '12', 'pattern'],
  ['short-text', { pattern: { regex: 'a|b', message: 'x' } }, 'ac', 'pattern'],
  ['long-text', { pattern: { regex: 'a*', message: 'x' } }, 'a'.repeat(501), 'too-long', { max: 500, length: 501 }],
  ['email', {}, 'ana@', 'email'],
  ['email', {}, 'ana@example', 'email'],
  ['email', {}, 'a b@example.com', 'email'],
  ['email', {}, `${'a'.repeat(250)}@example.com`, 'email'],
  ['url', {}, 'not a url', 'url'],
  ['url', {}, 'https://a:b@c.example', 'url'],
  ['url', {}, 'ftp://c.example', 'url'],
  ['url', {}, 'word', 'url'],
  ['phone', {}, '12345', 'phone'],
  ['phone', {}, 'call me', 'phone'],
  ['phone', {}, 5550100, 'phone'],
  ['number', {}, '5', 'number'],
  ['number', {}, Number.POSITIVE_INFINITY, 'number'],
  ['number', { min: 18 }, 17.99, 'min', { min: 18 }],
  ['number', { max: 5 }, 6, 'max', { max: 5 }],
  ['number', { step: 0.5 }, 0.3, 'step', { step: 0.5 }],
  ['slider', range, 5.5, 'whole'],
  ['number', { min: 0.5, step: 1 }, 2, 'step', { step: 1 }],
  ['date', {}, '2027-02-29', 'date-day', { last: '2027-02-28' }],
  ['date', {}, '2027-13-01', 'date'],
  ['date', {}, '27-03-01', 'date-year'],
  [
    'date',
    { min: '2027-01-01', max: { today: 9 } },
    '2026-12-31',
    'date-range',
    { min: '2027-01-01', max: '2027-03-10' },
  ],
  ['single-choice', { options: [{ value: 'a', label: 'A' }], other: true }, '', 'required.other'],
  ['multiple-choice', { options: [{ value: 'a', label: 'A' }], other: true }, ['a', ''], 'required.other'],
  ['date', {}, '2027-2-9', 'date'],
  ['date', { min: { today: 1 } }, '2027-03-01', 'date-min', { min: '2027-03-02' }],
  ['date', { max: '2027-01-01' }, '2027-01-02', 'date-max', { max: '2027-01-01' }],
  ['yes-no', {}, 'yes', 'invalid'],
  ['consent', { required: true }, false, 'required.consent'],
  ['consent', {}, 'true', 'invalid'],
  ['single-choice', { options }, 'd', 'option'],
  ['single-choice', { options }, ['a'], 'invalid'],
  ['single-choice', { options, other: true }, 'x'.repeat(1001), 'too-long', { max: 1000, length: 1001 }],
  ['multiple-choice', { options }, 'a', 'invalid'],
  ['multiple-choice', { options }, ['a', 'd'], 'option'],
  ['multiple-choice', { options }, ['a', 'a'], 'invalid'],
  ['multiple-choice', { options, min: 2 }, ['a'], 'too-few', { min: 2 }],
  ['multiple-choice', { options, max: 1 }, ['a', 'b'], 'too-many', { max: 1 }],
  ['multiple-choice', { options, other: true }, ['a', 'mine', 'also mine', 'x', 'y'], 'too-many', { max: 4 }],
  ['file', {}, [file, file], 'file-one'],
  ['file', { multiple: true }, new Array(11).fill(file), 'too-many', { max: 10 }],
  ['file', {}, ['f1'], 'invalid'],
  ['file', {}, [{ ...file, bytes: '1' }], 'invalid'],
  ['file', { maxMegabytes: 1 }, [{ ...file, bytes: 1_048_577 }], 'file-size', { max: 1 }],
  ['file', { accept: ['pdf', 'docx'] }, [{ ...file, name: 'cv.pdf.exe' }], 'file-type', { kinds: 'pdf, docx' }],
  ['information', {}, 'x', 'invalid'],
];

describe('an answer fits', () => {
  for (const [type, part, answer] of fits) {
    it(`${type} ${JSON.stringify(part)}: ${JSON.stringify(answer).slice(0, 60)}`, () => {
      assert.equal(verdict({ type, ...part }, answer), undefined);
    });
  }
});

describe('an answer does not fit', () => {
  for (const [type, part, answer, code, values = {}] of misfits) {
    it(`${type} ${JSON.stringify(part)}: ${JSON.stringify(answer).slice(0, 60)} is ${code}`, () => {
      assert.deepEqual(verdict({ type, ...part }, answer), [code, values]);
    });
  }

  it('with codes that all are in the list', () => {
    const used = new Set(misfits.map(([, , , code]) => code));
    assert.deepEqual(
      [...used].filter((code) => !(problemCodes as readonly string[]).includes(code)),
      [],
    );
  });
});

describe('no answer', () => {
  const missing: [type: string, part: Part, code: string][] = [
    ['short-text', {}, 'required.text'],
    ['long-text', {}, 'required.text'],
    ['email', {}, 'email'],
    ['phone', {}, 'phone'],
    ['url', {}, 'url'],
    ['number', {}, 'required.number'],
    ['slider', range, 'required.slider'],
    ['date', {}, 'date'],
    ['yes-no', {}, 'required.choice'],
    ['single-choice', { options }, 'required.choice'],
    ['multiple-choice', { options }, 'required.choices'],
    ['file', {}, 'required.file'],
    ['consent', {}, 'required.consent'],
  ];
  for (const [type, part, code] of missing) {
    it(`to a required ${type} is ${code}, to an optional one is fine`, () => {
      for (const answer of [undefined, null, '', ' ', []]) {
        assert.deepEqual(verdict({ type, ...part, required: true }, answer), [code, {}]);
        assert.equal(verdict({ type, ...part }, answer), undefined);
      }
    });
  }

  it('to an information is fine, even a required one', () => {
    assert.equal(verdict({ type: 'information', required: true }, undefined), undefined);
    assert.deepEqual(
      questionTypes.filter((type) => type !== 'information' && !missing.some(([own]) => own === type)),
      [],
    );
  });
});

describe('checkAnswer', () => {
  it('gives the message of a pattern in the language of the candidate', () => {
    const asked = questionSchema.parse(
      question({ pattern: { regex: '\\d+', message: { en: 'Digits', es: 'Solo números' } } }),
    );
    assert.equal(checkAnswer(asked, 'x', context)?.text, 'Solo números');
    assert.equal(checkAnswer(asked, 'x', { today: context.today, flowLocale: 'en' })?.text, 'Digits');
  });

  it('takes today from the time zone of the flow', () => {
    const flow = formFlow([question()], { timeZone: 'Pacific/Auckland' });
    assert.deepEqual(contextOf(flow, new Date('2027-03-26T12:00:00Z'), 'es'), {
      today: '2027-03-27',
      locale: 'es',
      flowLocale: 'en',
    });
  });

  it('never throws, whatever the answer', () => {
    const questions = fits.map(([type, part]) => questionSchema.parse(question({ type, ...part })));
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.anything(), (asked, answer) => {
        checkAnswer(asked, answer, context);
      }),
    );
  });
});
