// What a host page may style: every part of the table by the root's tag, every custom property of the docs.
import { expect } from '@open-wc/testing';
import '../../src/elements/shell/flow.define.ts';
import { parts } from '../../src/elements/parts.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Place } from '../../src/journey/state.ts';
import { tokenDocs } from '../../src/theme/token-docs.ts';
import { FakeJourney } from '../support/fake-journey.ts';
import { showApplication } from '../support/page/show-application.ts';
import { clearPage } from '../support/page/show.ts';
import { until } from '../support/page/type.ts';
import { smallFlow } from '../support/small-flow.ts';

const flow: Flow = {
  ...smallFlow,
  brand: { ...smallFlow.brand, cover: { src: 'https://bluebird.example/c.png', alt: '' } },
  landing: { video: { src: 'https://bluebird.example/v.mp4' } },
};
const problems = [{ field: 'city', code: 'required.text' }];
const helped: Flow = structuredClone(smallFlow);
const [form] = helped.stages;
for (const question of form?.type === 'form' ? (form.pages[0]?.questions ?? []) : []) question.help = 'Help.';
const places: Place[] = [
  { page: 'stage', stage: 'basics', index: 0 },
  { page: 'stage', stage: 'papers', index: 0 },
  { page: 'stage', stage: 'about', index: 0 },
  { page: 'review', stage: 'basics' },
  { page: 'notices', before: 'start' },
];

/** Elements below that carry a part and are styled by the page. */
function styled(root: ShadowRoot | Element): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...[...element.part].filter((name) => getComputedStyle(element).getPropertyValue('--styled').trim() === name),
    ...(element.shadowRoot ? styled(element.shadowRoot) : []),
  ]);
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(parts.map((name) => `:is(greenroom-flow, div)::part(${name}) { --styled: ${name}; }`).join('\n'));

function mount(): HTMLElement & { shadowRoot: ShadowRoot } {
  const element = document.createElement('greenroom-flow');
  Object.assign(element, { config: flow, preview: true });
  document.body.append(element);
  return element as HTMLElement & { shadowRoot: ShadowRoot };
}

describe('what a host page may style', () => {
  beforeEach(() => (document.adoptedStyleSheets = [sheet]));
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.querySelector('greenroom-flow')?.remove();
    clearPage();
  });

  it('is every part of the table', async () => {
    const reached = new Set<string>();
    const landing = mount();
    await until(() => styled(landing.shadowRoot).includes('video'));
    for (const name of styled(landing.shadowRoot)) reached.add(name);
    for (const place of places) {
      const flowed = { flow: helped };
      const { root } = await showApplication(new FakeJourney({ place, problems, attempts: 1 }, flowed));
      await until(() => place.page !== 'stage' || place.stage !== 'basics' || styled(root).includes('summary'));
      for (const name of styled(root)) reached.add(name);
      clearPage();
    }
    expect(parts.filter((name) => !reached.has(name))).to.deep.equal([]);
  });

  for (const name of Object.keys(tokenDocs)) {
    it(`is the custom property --greenroom-${name}`, async () => {
      const element = mount();
      const value = { font: 'Georgia', radius: '3px' }[name] ?? 'rgb(1, 2, 3)';
      element.style.setProperty(`--greenroom-${name}`, value);
      const style = getComputedStyle(element);
      expect(name === 'font' ? style.fontFamily : style.getPropertyValue(`--gr-${name}`).trim()).to.equal(value);
    });
  }
});
