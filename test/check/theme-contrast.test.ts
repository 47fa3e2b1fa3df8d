// Colours that cannot be read: found as they are written, with the colour to write instead.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { checkTheme } from '../../src/check/theme-contrast.ts';
import type { DocumentCode, DocumentProblem } from '../../src/errors/index.ts';
import { reporter } from '../../src/flow/checks/report.ts';
import type { Theme } from '../../src/flow/schema/flow.ts';
import { contrast } from '../../src/theme/color.ts';
import { flowOf } from '../backstage/sample-documents.ts';

function found(theme: Theme): DocumentProblem[] {
  const { problems, report } = reporter<DocumentCode>();
  checkTheme(flowOf(undefined, { brand: { name: 'B', theme } }), report);
  return problems;
}
const paths = (theme: Theme) => found(theme).map(({ path }) => path.replace('brand.theme.', ''));
const passing = ({ fix }: DocumentProblem) => /#[\da-f]{6}/.exec(fix ?? '')?.[0] ?? '';

describe('the colours of a theme', () => {
  it('may be anything that can be read', () => {
    const themes: Theme[] = [
      {},
      { accent: '#0b6e4f', text: '#222', surface: '#fff' },
      { accent: '#1d4ed8', colorScheme: 'auto' },
      { accent: '#7cf', text: '#eee', surface: '#102030' },
      { accent: '#ffd400', colorScheme: 'dark' },
    ];
    for (const theme of themes) assert.deepEqual(found(theme), [], JSON.stringify(theme));
  });

  it('are refused where text cannot be read on its surface, with the ratio and a shade that passes', () => {
    const [problem, ...more] = found({ text: '#aaaaaa', surface: '#ffffff' });
    assert.ok(problem);
    assert.deepEqual(more, []);
    assert.equal(problem.code, 'low-contrast');
    assert.equal(problem.path, 'brand.theme.text');
    assert.equal(problem.expected, 'a contrast of 4.5:1 with #ffffff; this has 2.3:1');
    assert.ok(contrast(passing(problem), '#ffffff') >= 4.5);
    assert.ok(contrast(passing(problem), '#ffffff') < 5, 'the nearest shade, not the darkest');
  });

  it('are refused where the words on a button, or the button itself, cannot be made out', () => {
    assert.match(found({ accent: '#ff0000' })[0]?.message ?? '', /words on a button/);
    assert.match(found({ accent: '#ffe600' })[0]?.message ?? '', /told from its background/);
    assert.deepEqual(paths({ accent: '#1b1b2f', surface: '#101018' }), ['accent']);
    assert.deepEqual(paths({ accent: '#ffe600', text: '#bbb' }), ['text', 'accent']);
  });

  it('are judged in the scheme they are written for; in both, one of them is enough', () => {
    assert.deepEqual(paths({ text: '#222222' }), []);
    assert.deepEqual(paths({ text: '#222222', colorScheme: 'dark' }), ['text']);
    assert.deepEqual(paths({ text: '#222222', colorScheme: 'auto' }), []);
    assert.deepEqual(paths({ text: '#777777', surface: '#888888', colorScheme: 'auto' }), ['text']);
  });

  it('never say that 4.49 is 4.5', () => {
    const [problem] = found({ text: '#777777', surface: '#ffffff' });
    assert.match(problem?.expected ?? '', /this has 4\.4:1$/);
  });

  it('pass once the shade that was named is written', () => {
    const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    const themes = fc.record(
      { accent: color, text: color, surface: color, colorScheme: fc.constantFrom('light', 'dark', 'auto') },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Theme>;
    const mended = fc.property(themes, (theme) => {
      const better = { ...theme };
      for (const problem of found(theme)) {
        assert.notEqual(passing(problem), '', JSON.stringify(theme));
        better[problem.path.endsWith('text') ? 'text' : 'accent'] = passing(problem);
      }
      assert.deepEqual(found(better), [], JSON.stringify([theme, better]));
    });
    fc.assert(mended, { seed: 3, numRuns: 300 });
  });
});
