// The landing: everything the flow says, nothing that it does not, and one button.
import { expect } from '@open-wc/testing';
import * as extras from '../../../src/elements/pages/landing/landing-extras.ts';
import { landingBodySheet } from '../../../src/elements/pages/landing/landing-body-sheet.ts';
import { landingPage, type LandingPage } from '../../../src/elements/pages/landing/landing-page.ts';
import { landingSheet } from '../../../src/elements/pages/landing/landing-sheet.ts';
import { rootSheet } from '../../../src/elements/shell/root-sheet.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { sheetOf } from '../../../src/theme/css-text.ts';
import { themeSheet } from '../../../src/theme/theme-sheet.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { describe as describePage, find, isAbsent, readable, wordsOf } from '../../support/page/find.ts';
import { speak } from '../../support/page/show.ts';

const hosts: HTMLElement[] = [];
afterEach(() => hosts.splice(0).forEach((host) => host.remove()));

const plain: Flow = {
  schemaVersion: 1,
  id: 'night-packer',
  locale: 'en',
  brand: { name: 'Bluebird Foods' },
  role: { title: 'Night packer' },
  stages: [
    {
      id: 'apply',
      type: 'form',
      minutes: 4,
      pages: [{ id: 'p', questions: [{ id: 'q', type: 'yes-no', label: 'Q?' }] }],
    },
  ],
};
const full: Flow = {
  ...plain,
  locales: ['es'],
  brand: {
    name: 'Bluebird Foods',
    privacyUrl: 'https://bluebird.example/privacy',
    termsUrl: 'https://bluebird.example/terms',
    poweredBy: true,
  },
  role: {
    title: 'Night packer',
    location: 'Joliet, IL',
    employmentType: 'Full time',
    pay: '$21.50 an hour',
    summary: 'You pack.\n\n- boxes\n- [crates](https://bluebird.example/crates)',
    highlights: ['Paid every Friday'],
    requirements: ['18 or older'],
  },
  landing: {
    headline: 'Keep the Midwest fed',
    welcome: '**No resume** needed.\n\nStop at any time.',
    startLabel: 'Apply now',
    faq: [{ question: 'Who reads this?', answer: 'Dana.' }],
    video: {
      src: 'https://bluebird.example/v.mp4',
      captions: 'https://bluebird.example/v.vtt',
      transcript: 'We pack.',
    },
  },
  stages: [
    { id: 'cv', type: 'resume' },
    ...plain.stages,
    { id: 'about', type: 'self-id', questions: [{ id: 'v', type: 'yes-no', label: 'Veteran?' }] },
  ],
  availability: { completeWithinHours: 336 },
  support: { email: 'hiring@bluebird.example' },
};

interface Landed {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly page: LandingPage;
  readonly asked: string[];
}

async function land(flow: Flow, locale = 'en', scheme: 'light' | 'dark' = 'light'): Promise<Landed> {
  const asked: string[] = [];
  const page = landingPage({
    flow,
    scope: await speak(locale),
    start: () => asked.push('start'),
    help: () => asked.push('help'),
    locale: (tag) => asked.push(tag),
  });
  const host = document.createElement('div');
  host.lang = locale;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [rootSheet, landingSheet, landingBodySheet]
    .map(sheetOf)
    .concat(themeSheet({ accent: '#0b6e4f' }, scheme));
  // The ground that a landing stands on is the widget's root.
  const ground = document.createElement('div');
  ground.className = 'root';
  ground.append(page.content);
  root.append(ground);
  document.body.append(host);
  hosts.push(host);
  return { host, root, page, asked };
}

describe('the landing', () => {
  it('shows everything that a full flow says', async () => {
    const { root, page } = await land(full);
    page.complete(extras);
    const words = readable(root);
    for (const expected of [
      'Bluebird Foods',
      'Night packer',
      'Joliet, IL',
      'Full time',
      '$21.50 an hour',
      'Keep the Midwest fed',
      'No resume',
      'Stop at any time.',
      'boxes',
      'What happens',
      'Your resume',
      '1 min',
      'A file, or paste the text',
      'A few questions',
      '4 min',
      'What you need',
      '18 or older',
      'What you can expect',
      'Paid every Friday',
      'Good to know',
      'Made with Greenroom',
    ])
      expect(words).to.include(expected);
    expect(words.join(' ')).to.include('You have 14 days from when you start.');
    expect((find(root, 'link', /crates/) as HTMLAnchorElement).rel).to.equal('noopener noreferrer');
  });

  it('shows little for a flow that says little, with no empty heading', async () => {
    const { root } = await land(plain);
    const headings = describePage(root).filter(({ role }) => role === 'heading');
    expect(headings.map(({ name }) => name)).to.deep.equal(['Night packer', 'What happens']);
    expect(isAbsent(root, 'combobox')).to.be.true;
    expect(isAbsent(root, 'link')).to.be.true;
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible, ${scheme}`, async () => {
      const { host, page } = await land(full, 'en', scheme);
      page.complete(extras);
      page.setTrouble('Check your connection, then try again.');
      await expectAccessible(host);
    });
  }

  it('is in the candidate’s language', async () => {
    const { root } = await land(plain, 'es');
    find(root, 'button', 'Comenzar mi solicitud');
    find(root, 'heading', 'Cómo es el proceso');
  });

  it('starts with the employer’s words for it, opens help, changes the language', async () => {
    const { root, asked } = await land(full);
    find(root, 'button', 'Apply now').click();
    find(root, 'button', 'Need this another way?').click();
    const list = find(root, 'combobox', 'Language') as HTMLSelectElement;
    list.value = 'es';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(asked).to.deep.equal(['start', 'help', 'es']);
  });

  it('says that the application is on its way, and takes that back', async () => {
    const { root, page } = await land(full);
    page.setOpening(true);
    expect(find(root, 'button', 'Opening your application').ariaDisabled).to.equal('true');
    page.setOpening(false);
    find(root, 'button', 'Apply now');
  });

  it('says what is wrong where the button is', async () => {
    const { root, page } = await land(full);
    page.setTrouble('Check your connection.');
    expect(wordsOf(find(root, 'alert'))).to.equal('Check your connection.');
  });

  it('waits for the rest only where something is missing', async () => {
    expect((await land(plain)).page.isComplete).to.be.true;
    expect((await land(full)).page.isComplete).to.be.false;
  });

  it('keeps an opened question open when the rest arrives', async () => {
    const { root, page } = await land(full);
    const details = () => root.querySelector('details') as HTMLDetailsElement;
    details().open = true;
    page.complete(extras);
    expect(details().open).to.be.true;
  });

  it('shows markup in any text as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { root } = await land({
      ...plain,
      role: { title: evil, pay: evil },
      landing: { welcome: evil, faq: [{ question: evil, answer: evil }] },
    });
    expect(root.querySelector('[onerror]')).to.equal(null);
    expect(readable(root)).to.include(evil);
  });

  it('loads no picture and follows no address that is not safe', async () => {
    const brand = {
      name: 'B',
      logo: { src: 'javascript:alert(1)', alt: '' },
      cover: { src: 'data:text/html,x', alt: '' },
      privacyUrl: 'javascript:alert(2)',
    };
    const { root } = await land({ ...plain, brand });
    expect(root.querySelector('img')).to.equal(null);
    expect(isAbsent(root, 'link')).to.be.true;
  });

  it('leaves no gap for a picture that cannot be had', async () => {
    const brand = { name: 'B', cover: { src: 'https://127.0.0.1:9/none.png', alt: 'Docks' } };
    const { root } = await land({ ...plain, brand });
    const cover = root.querySelector('img') as HTMLImageElement;
    cover.dispatchEvent(new Event('error'));
    expect(cover.checkVisibility()).to.be.false;
  });

  it('lets the video wait until it is played, with captions and its text', async () => {
    const { root, page } = await land(full);
    page.complete(extras);
    const video = root.querySelector('video') as HTMLVideoElement;
    expect([video.preload, video.querySelector('track')?.kind]).to.deep.equal(['none', 'captions']);
    expect(wordsOf(root.querySelector('section details summary'))).to.equal('Read the video instead');
  });
});
