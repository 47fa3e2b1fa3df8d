// Two copies of the widget on one page: the second leaves the first alone.
import { expect } from '@open-wc/testing';
import { define } from '../../../src/elements/base/define.ts';

describe('registering a tag', () => {
  it('keeps the class that came first, and does not throw', () => {
    const first = class extends HTMLElement {};
    define('greenroom-defined-once', first);
    define('greenroom-defined-once', class extends HTMLElement {});
    expect(customElements.get('greenroom-defined-once') === first).to.be.true;
  });
});
