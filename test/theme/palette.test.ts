import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrast, parseHex, toHex } from '../../src/theme/color.ts';
import { palette, shapeContrast, textContrast } from '../../src/theme/palette.ts';
import { colorTokens, type ColorToken, type Palette } from '../../src/theme/tokens.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const theme = fc.record({ accent: color, surface: color, text: color }, { requiredKeys: [] });
const scheme = fc.constantFrom('light' as const, 'dark' as const);

const plain = ['surface', 'raised', 'sunken'] as const;
const grounds = [...plain, 'tint', 'danger-tint'] as const;
/** What must be seen on what: the promise of the palette, row by row. */
const promises: readonly (readonly [ColorToken, readonly ColorToken[], number])[] = [
  ['text', grounds, textContrast],
  ['muted', grounds, textContrast],
  ['accent-strong', grounds, textContrast],
  ['danger', grounds, textContrast],
  ['success', grounds, textContrast],
  ['accent-text', ['accent', 'accent-hover'], textContrast],
  ['accent', plain, shapeContrast],
  ['field', grounds, shapeContrast],
  ['focus', grounds, shapeContrast],
];

function failures(colors: Palette): string[] {
  return promises.flatMap(([name, on, least]) =>
    on.flatMap((ground) => {
      const ratio = contrast(colors[name], colors[ground]);
      return ratio < least ? [`${name} ${colors[name]} on ${ground} ${colors[ground]}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

void test('every text and shape of 10,000 random brands can be read in light and dark', () => {
  fc.assert(
    fc.property(theme, scheme, (brand, light) => {
      assert.deepEqual(failures(palette(brand, light)), []);
    }),
    { numRuns: 10_000 },
  );
});

void test('brands at the edges can be read: white, black, mid greys, pure primaries', () => {
  const edges = [
    '#ffffff',
    '#000000',
    '#777777',
    '#808080',
    '#ff0000',
    '#00ff00',
    '#0000ff',
    '#ffff00',
    '#00ffff',
    '#ff00ff',
  ];
  for (const accent of edges) {
    for (const surface of [undefined, ...edges]) {
      for (const light of ['light', 'dark'] as const) {
        assert.deepEqual(
          failures(palette({ accent, ...(surface && { surface }) }, light)),
          [],
          `${accent} on ${surface ?? 'default'}`,
        );
      }
    }
  }
});

void test('a brand colour that can be read stays exactly as it is', () => {
  assert.equal(palette({ accent: '#0b6e4f' }, 'light').accent, '#0b6e4f');
  assert.equal(palette({ accent: '#1d4ed8' }, 'light').accent, '#1d4ed8');
});

void test('a moved colour keeps its hue', () => {
  fc.assert(
    fc.property(color, (accent) => {
      const before = hue(accent);
      const after = hue(palette({ accent }, 'light').accent);
      // Near grey, a byte more or less turns the hue: only colours that have one are compared.
      if (before === undefined || after === undefined) return;
      const turn = Math.abs(before - after);
      assert.ok(Math.min(turn, 360 - turn) < 8, `${accent}: ${before} became ${after}`);
    }),
  );
});

void test('a dark surface makes both schemes dark, a light one only the light scheme', () => {
  for (const light of ['light', 'dark'] as const)
    assert.equal(palette({ surface: '#101418' }, light).surface, '#101418');
  assert.equal(palette({ surface: '#fdf6ec' }, 'light').surface, '#fdf6ec');
  assert.ok(contrast(palette({ surface: '#fdf6ec' }, 'dark').surface, '#000000') < 2);
});

void test('a text colour of the brand is used where it can be read', () => {
  assert.equal(palette({ text: '#22303c' }, 'light').text, '#22303c');
});

void test('a colour that is no hex colour falls back to the default palette', () => {
  assert.deepEqual(palette({ accent: 'red;}' }, 'light'), palette({}, 'light'));
});

void test('hex colours survive the way through OKLab', () => {
  fc.assert(
    fc.property(color, (hex) => {
      assert.equal(toHex(parseHex(hex) ?? [0, 0, 0]), hex);
    }),
  );
  assert.deepEqual(parseHex('#fa0'), parseHex('#ffaa00'));
});

void test('every token has a colour in both schemes', () => {
  for (const light of ['light', 'dark'] as const) {
    const colors = palette({}, light);
    for (const name of colorTokens) assert.match(colors[name], /^#[0-9a-f]{6}$/);
  }
});

function hue(hex: string): number | undefined {
  const [, a, b] = parseHex(hex) ?? [0, 0, 0];
  return Math.hypot(a, b) < 0.06 ? undefined : (Math.atan2(b, a) * 180) / Math.PI + 180;
}
