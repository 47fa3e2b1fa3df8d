// The filter before the wording rules: it may let anything through, and keeps back nothing that a rule is about.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { adviceRules } from '../../src/check/wording-advice.ts';
import { lawRules } from '../../src/check/wording-law.ts';
import { mayMatch } from '../../src/check/wording-stems.ts';

const rules = [...lawRules, ...adviceRules];
const mayBreakRule = mayMatch(rules.map(({ pattern }) => pattern));

describe('the pieces that a wording rule needs', () => {
  for (const [at, { code, pattern }] of rules.entries()) {
    it(`are in every text that rule ${at}, ${code}, is about`, () => {
      // What stands around a match only takes matches away.
      const core = pattern.source.replaceAll(/\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g, '');
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(core, 'u')), (text) => {
          assert.ok(mayBreakRule(text), text);
          assert.ok(mayBreakRule(text.toUpperCase()), text.toUpperCase());
        }),
        { seed: 3, numRuns: 200 },
      );
    });
  }

  it('are not in everyday questions', () => {
    for (const text of [
      'Can you work nights?',
      'How many years did you drive a forklift?',
      '¿Puede trabajar de noche?',
    ])
      assert.equal(mayMatch(lawRules.map(({ pattern }) => pattern))(text), false, text);
  });

  it('are found whatever the case and the apostrophe', () => {
    assert.ok(mayMatch([/don’t|can't/iu])('I DON’T know'));
    assert.ok(mayMatch([/estás/iu])('¿ESTÁS?'));
  });

  it('are not looked for where letters have more than two cases', () => {
    const mayBe = mayMatch([/kelvin/iu]);
    assert.match('\u212Aelvin', /kelvin/iu);
    assert.ok(mayBe('\u212Aelvin'));
    assert.equal(mayBe('celsius'), false);
  });

  it('may be optional in part', () => {
    const mayBe = mayMatch([/colou?rs?|(?:grey|gray)(?:ish)?|(?:very )?dark{2}|light{0,2}/iu]);
    for (const text of ['color', 'Colours', 'gray', 'greyish', 'darkk', 'ligh', 'light']) assert.ok(mayBe(text), text);
    for (const text of ['cooler', 'dull', 'very']) assert.equal(mayBe(text), false, text);
  });

  it('are unknown for patterns without any, which are always run', () => {
    for (const pattern of [
      /\p{L}+/u,
      /a?b/u,
      /[abc]{3}/u,
      /(?:abc)?/u,
      /(?:abc){0,2}/u,
      /(abc)/u,
      /abc|\d/u,
      /(?=abc)/u,
    ])
      assert.ok(mayMatch([pattern])(''), pattern.source);
  });

  it('are plain text, whatever they mean elsewhere in a pattern', () => {
    const mayBe = mayMatch([/3\.5 \(net\)/u]);
    assert.ok(mayBe('3.5 (net)'));
    assert.equal(mayBe('3x5 (net)'), false);
  });
});
