// The whole of the contract's flow: every section, every stage type and every question type with every key.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFlow } from '../../src/flow/parse-flow.ts';
import { everyKey } from './every-key.ts';
import { operatorsByType } from '../../src/flow/operators.ts';
import { outlineOf } from '../../src/flow/outline.ts';
import { readDocument } from '../../src/flow/read-document.ts';

describe('a flow that uses everything', () => {
  it('is taken without a problem or a warning', () => {
    const { problems, warnings } = checkFlow(everyKey);
    assert.deepEqual(problems, []);
    assert.deepEqual(warnings, []);
  });

  it('loses nothing on the way', () => {
    assert.deepEqual(checkFlow(everyKey).flow, everyKey);
  });

  it('has every type of question and stage in it', () => {
    const outline = outlineOf(readDocument(everyKey).data ?? null);
    const questions = new Set(outline.asked.map(({ type }) => type));
    assert.deepEqual(
      Object.keys(operatorsByType).filter((type) => !questions.has(type as never)),
      [],
    );
    assert.deepEqual(
      outline.stages.map(({ type }) => type),
      ['resume', 'form', 'sms', 'interview', 'assessment', 'self-id'],
    );
  });
});
