// The small parts that problems and questions are made of.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerOf, isAnswered } from '../../src/flow/answer.ts';
import { documentPath, valueAt } from '../../src/flow/document-path.ts';
import { acceptAttribute } from '../../src/flow/file-accept.ts';
import { fileKindOf } from '../../src/flow/file-kinds.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';
import { nearestName } from '../../src/flow/nearest-name.ts';
import { isQuestionType, operators, operatorsByType } from '../../src/flow/operators.ts';
import { shown } from '../../src/flow/shown.ts';
import { pagesOf, questionsOf, stageOf } from '../../src/flow/stage-questions.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import { everyKey } from './every-key.ts';

describe('documentPath', () => {
  it('writes places the way code does', () => {
    assert.equal(
      documentPath(['stages', 1, 'pages', 0, 'questions', 3, 'showIf', 'op']),
      'stages[1].pages[0].questions[3].showIf.op',
    );
    assert.equal(documentPath(['title', 'pt-BR']), 'title["pt-BR"]');
    assert.equal(documentPath(['a"b']), '["a\\"b"]');
    assert.equal(documentPath([]), '');
  });

  it('leads to the value, and never to what is inherited', () => {
    assert.equal(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b']), 1);
    assert.equal(valueAt({ a: 1 }, ['a', 'b', 'c']), undefined);
    assert.equal(valueAt({}, ['toString']), undefined);
  });
});

describe('nearestName', () => {
  const known = ['location', 'label', 'title', 'includesAny', 'includesAll'];
  const cases: [name: string, nearest: string | undefined][] = [
    ['loction', 'location'],
    ['lable', 'label'],
    ['Title', 'title'],
    ['includes_any', 'includesAny'],
    ['salary', undefined],
    ['x', undefined],
    ['', undefined],
  ];
  for (const [name, nearest] of cases)
    it(`of "${name}" is ${nearest}`, () => assert.equal(nearestName(name, known), nearest));

  it('is quick for names of any length', () => {
    const start = performance.now();
    assert.equal(nearestName('x'.repeat(1_000_000), new Array(1_000).fill('y'.repeat(1_000)) as string[]), undefined);
    assert.ok(performance.now() - start < 2_000);
  });
});

describe('shown', () => {
  it('is JSON, short enough to read', () => {
    assert.equal(shown('a"b'), '"a\\"b"');
    assert.equal(shown([1, 'a', true, null]), '[1,"a",true,null]');
    assert.equal(shown(new Array(9).fill(1)), 'a list of 9');
    assert.equal(shown({ a: 1 }), '{"a":1}');
    assert.equal(shown({ a: { b: 1 } }), 'an object with a');
    assert.equal(shown('x'.repeat(200)).length, 83);
    assert.equal(shown(null), 'null');
  });
});

describe('answers', () => {
  it('count when there is something in them', () => {
    assert.deepEqual([false, 0, 'x', ['x'], true].map(isAnswered), [true, true, true, true, true]);
    assert.deepEqual([undefined, null, '', ' \n', []].map(isAnswered), [false, false, false, false, false]);
  });

  it('are never inherited', () => {
    assert.equal(answerOf({ a: 1 }, 'a'), 1);
    assert.equal(answerOf({}, 'toString'), undefined);
    assert.equal(answerOf(undefined, 'a'), undefined);
  });
});

describe('file kinds', () => {
  it('go by the last ending of a name', () => {
    const names = ['cv.PDF', 'a.b.docx', 'me.jpeg', 'x.svg', 'pdf', 'cv.pdf.exe', ''];
    assert.deepEqual(names.map(fileKindOf), ['pdf', 'docx', 'jpg', undefined, 'pdf', undefined, undefined]);
  });

  it('make an accept attribute that begins with PDF, by endings and media types', () =>
    assert.equal(acceptAttribute(['jpg', 'pdf']), '.pdf,application/pdf,.jpg,.jpeg,image/jpeg'));
});

describe('operators', () => {
  it('are each listed once', () => {
    assert.equal(new Set(operators).size, operators.length);
    assert.deepEqual(operators.toSorted(), [...new Set(Object.values(operatorsByType).flat())].toSorted());
  });

  it('know types from inherited names', () =>
    assert.deepEqual(['date', 'toString', 5].map(isQuestionType), [true, false, false]));
});

describe('stages', () => {
  const flow = parseFlow(everyKey);
  const idsOf = (stage: string): string[] => {
    const found = stageOf(flow, stage);
    return found ? questionsOf(found).map(({ id }) => id) : [];
  };

  it('tell what they ask', () => {
    assert.deepEqual(idsOf('cv'), ['resume', 'text']);
    assert.equal(idsOf('form').length, 14);
    assert.deepEqual([idsOf('chat'), idsOf('eeo'), idsOf('talk'), idsOf('nope')], [['ready'], ['veteran'], [], []]);
  });

  it('have one page where the document gives none', () => {
    assert.deepEqual(
      flow.stages.map((stage) => pagesOf(stage).map(({ id }) => id)),
      [['cv'], ['page'], ['chat'], ['talk'], ['task'], ['eeo']],
    );
  });
});

describe('flowJsonSchema', () => {
  const schema = flowJsonSchema();
  const text = JSON.stringify(schema);

  it('is draft 2020-12, and refuses unknown keys', () => {
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    const objects = text.match(/"type":"object","properties"/g) ?? [];
    const closed = text.match(/"additionalProperties":false/g) ?? [];
    assert.equal(closed.length, objects.length);
  });

  it('names every type of stage and question', () => {
    for (const type of [
      ...Object.keys(operatorsByType),
      'resume',
      'form',
      'sms',
      'interview',
      'assessment',
      'self-id',
    ]) {
      assert.ok(text.includes(`"const":"${type}"`), type);
    }
  });
});
