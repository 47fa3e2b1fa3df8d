// Words without an end: no text of a flow makes a page wider than the phone that it is read on.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eachText } from '../../src/flow/text-places.ts';
import { openWorld, type Documents, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';

const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(4);

describe('a word without an end', () => {
  let world: World;

  before(async () => {
    world = await openWorld({ documents: (site) => demoDocuments(site).map(withLongWords) });
  });
  after(() => world.close());

  it('stays on every page of an interview', async () => {
    const { page, candidate } = await world.visit({ flow: 'warehouse-associate' });
    const tooWide: string[] = [];
    const look = async (): Promise<void> => {
      for (const summary of await candidate.widget.locator('summary').all()) await summary.click();
      const found = await page.evaluate(findTooWide);
      tooWide.push(...found.filter((line) => !tooWide.includes(line)));
    };
    await candidate.primary.waitFor();
    await look();
    await candidate.begin();
    await candidate.finish(look);
    await look();
    assert.deepEqual(tooWide, []);
  });
});

/** The same documents with a long word in every text; languages as they are. */
function withLongWords({ flow, ...rest }: Documents): Documents {
  const copy = structuredClone(flow);
  eachText(flow, (text, place) => {
    let at = copy as unknown as Record<string | number, unknown>;
    for (const step of place.slice(0, -1)) at = at[step] as typeof at;
    const last = place.at(-1) ?? '';
    at[last] = typeof text === 'string' ? word : Object.fromEntries(Object.keys(text).map((locale) => [locale, word]));
  });
  return { flow: copy, ...rest };
}

/** Runs in the page: whatever reaches over the edge of the window and is not hidden on purpose. */
function findTooWide(): string[] {
  const found: string[] = [];
  const visit = (root: ParentNode, path: string): void => {
    for (const element of root.querySelectorAll('*')) {
      const here = `${path} ${element.localName}.${element.className.toString()}`;
      const { right, left, width } = element.getBoundingClientRect();
      if (width > 1 && (right > innerWidth + 1 || left < -1)) found.push(here);
      if (element.shadowRoot) visit(element.shadowRoot, `${path} ${element.localName}`);
    }
  };
  const [widget] = document.getElementsByTagName('greenroom-flow');
  if (widget?.shadowRoot) visit(widget.shadowRoot, '');
  if (document.documentElement.scrollWidth > innerWidth)
    found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  return found;
}
