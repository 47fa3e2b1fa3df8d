// Frameworks that render pages on a server import everything that a page imports.
import assert from 'node:assert/strict';
import { it } from 'node:test';

it('the elements can be imported where there is no browser, and register nothing', async () => {
  assert.ok(!('HTMLElement' in globalThis) && !('customElements' in globalThis));
  const { GreenroomFlowElement, publicEvents } = await import('../../src/elements.ts');
  assert.equal(typeof GreenroomFlowElement, 'function');
  assert.ok('greenroom-complete' in publicEvents);
  assert.ok(!('customElements' in globalThis));
});
