// Every code of a problem has a sentence in every language, with gaps for the values that come with it and no others.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemCodes } from '../../src/flow/problem-code.ts';
import { messages as english } from '../../src/i18n/messages/en/problems.ts';
import { messages as spanish } from '../../src/i18n/messages/es/problems.ts';

const gaps: { [code: string]: string[] } = {
  'required-any': ['labels'],
  'too-short': ['min', 'length'],
  'too-long': ['max', 'length'],
  min: ['min'],
  max: ['max'],
  step: ['step'],
  'date-min': ['min'],
  'date-max': ['max'],
  'date-range': ['min', 'max'],
  'date-day': ['last'],
  'too-few': ['min'],
  'too-many': ['max'],
  'file-size': ['max'],
  'file-type': ['kinds'],
  date: ['example'],
};

describe('problem codes', () => {
  for (const [language, messages] of Object.entries({ english, spanish })) {
    it(`each have a sentence in ${language}, with no gap that nothing fills`, () => {
      for (const code of problemCodes) {
        const message: unknown = Object.entries(messages).find(([key]) => key === `problem.${code}`)?.[1];
        assert.ok(message, code);
        const named = [...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
        assert.deepEqual(
          named.filter((name) => ![...(gaps[code] ?? []), 'count'].includes(name)),
          [],
          code,
        );
      }
    });
  }
});
