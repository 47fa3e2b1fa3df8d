// Asks axe-core about a page in every look it can have: both sizes, light and dark.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { desktop, phone } from './browser.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the widget, as readable lines; none where all is well. */
export async function findBarriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  for (const [name, size] of Object.entries({ phone, desktop })) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const results = await page.evaluate(run, levels);
      found.push(...results.map((line) => `${name}, ${colorScheme}: ${line}`));
    }
  }
  return found;
}

/** Runs in the page, after its next frames. */
async function run(tags: string[]): Promise<string[]> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
  const options = { runOnly: tags, rules: { 'target-size': { enabled: true } } };
  const { violations, passes } = await axe.run({ include: [['greenroom-flow']] }, options);
  const seen = passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0;
  if (seen === 0) return [`axe saw ${seen} texts only`];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
