/** The next page's code is fetched at the first sign of interest, or after a few seconds of reading. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { whenWanted } from '../../../src/elements/shell/fetch-ahead.ts';

describe('Fetching ahead', () => {
  for (const turn of ['pointerover', 'touchstart', 'focusin']) {
    it(`begins, once, with the first ${turn}`, (context) => {
      context.mock.timers.enable({ apis: ['setTimeout'] });
      const host = new EventTarget();
      let times = 0;
      whenWanted(host, new AbortController().signal, () => (times += 1));
      assert.equal(times, 0);
      host.dispatchEvent(new Event(turn));
      host.dispatchEvent(new Event(turn));
      context.mock.timers.tick(60_000);
      assert.equal(times, 1);
    });
  }

  it('begins by itself while someone reads', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let times = 0;
    whenWanted(new EventTarget(), new AbortController().signal, () => (times += 1));
    context.mock.timers.tick(3_999);
    assert.equal(times, 0);
    context.mock.timers.tick(1);
    assert.equal(times, 1);
  });

  it('never begins once the element is gone', (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const host = new EventTarget();
    const gone = new AbortController();
    let times = 0;
    whenWanted(host, gone.signal, () => (times += 1));
    gone.abort();
    host.dispatchEvent(new Event('focusin'));
    context.mock.timers.tick(60_000);
    assert.equal(times, 0);
  });
});
