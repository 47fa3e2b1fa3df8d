/**
 * The landing: what the role is, what happens and how long it takes, and one button. Knows a flow; knows no journey.
 * Built without Lit, which would be a third of everything that a candidate waits for here.
 */
import type { Stage } from '../../../flow/schema/stage.ts';
import type { Text as FlowText } from '../../../flow/schema/text.ts';
import { safeUrl } from '../../../flow/url.ts';
import { element, type Content } from './element.ts';
import { landingFoot } from './landing-foot.ts';
import type { LandingView } from './landing-view.ts';
import { languageList } from './language-list.ts';
import { plainText } from './plain-text.ts';
import { deadlines, stageList, wholeMinutes } from './stage-list.ts';

/** A landing that stands, with what may change on it. */
export interface LandingPage {
  readonly content: HTMLElement;
  /** False while something waits for the extras. */
  readonly isComplete: boolean;
  /** The start button waits while the application is on its way. */
  setOpening(isOpening: boolean): void;
  /** Why it could not be opened, as a sentence; empty for nothing. */
  setTrouble(sentence: string): void;
  /** Shows what had to wait: longer texts, minutes that are worked out, the video. */
  complete(extras: LandingExtras): void;
}

/** What comes after the landing stands: see landing-extras.ts. */
export interface LandingExtras {
  stageMinutes(stage: Stage): number;
  markdown(source: string): Content;
  video(view: LandingView): Content;
}

/** Builds a landing. */
export function landingPage(view: LandingView): LandingPage {
  const { flow, scope } = view;
  const label = scope.text(flow.landing?.startLabel) || scope.t('landing.start');
  const start = element(
    'button',
    { class: 'button', part: 'primary-button', type: 'button', onclick: view.start },
    label,
  );
  const trouble = element('div', { role: 'alert' });
  const { nodes, isComplete } = body(view);
  const article = element('div', {}, nodes);
  const content = element(
    'div',
    { class: 'landing' },
    element(
      'header',
      { class: 'top', part: 'header' },
      element('b', {}, scope.text(flow.brand.name)),
      languageList(view),
    ),
    article,
    element(
      'div',
      { class: 'bar', part: 'bar' },
      element(
        'div',
        { class: 'column' },
        trouble,
        start,
        element(
          'button',
          { class: 'link', type: 'button', 'aria-haspopup': 'dialog', onclick: view.help },
          scope.t('help.open'),
        ),
      ),
    ),
    landingFoot(flow, scope),
  );
  return {
    content,
    isComplete,
    setOpening(isOpening) {
      start.textContent = isOpening ? scope.t('landing.opening') : label;
      start.ariaDisabled = isOpening ? 'true' : null;
    },
    setTrouble(sentence) {
      trouble.textContent = sentence;
    },
    complete(extras) {
      const open = [...article.querySelectorAll('details')].map((one) => one.open);
      article.replaceChildren(...body(view, extras).nodes);
      article.querySelectorAll('details').forEach((one, index) => (one.open = open[index] ?? false));
    },
  };
}

/** Everything between header and button; with extras, complete. */
function body(view: LandingView, extras?: LandingExtras): { nodes: Node[]; isComplete: boolean } {
  const { flow, scope } = view;
  const { role, landing } = flow;
  let isComplete = extras !== undefined || !landing?.video;
  /** Notes what has to wait. */
  const wait = (): undefined => void (isComplete = false);
  const minutesOf = (stage: Stage): number => wholeMinutes(stage) ?? extras?.stageMinutes(stage) ?? wait() ?? 0;
  const rich = (text: FlowText | undefined): Content => {
    const source = scope.markdown(text);
    return source ? (plainText(source) ?? extras?.markdown(source) ?? wait() ?? []) : undefined;
  };
  const paragraphs = (text: FlowText | undefined): Content => {
    const content = rich(text);
    return content && element('div', { class: 'text' }, content);
  };
  const section = (title: string, ...content: Content[]) => element('section', {}, element('h3', {}, title), content);
  const list = (title: string, mark: string, items: readonly FlowText[] = []) =>
    items.length > 0 &&
    section(
      title,
      element(
        'ul',
        { class: `list ${mark}` },
        items.map((item) => element('li', {}, scope.text(item))),
      ),
    );
  const faq = landing?.faq ?? [];
  const article = element(
    'article',
    { class: 'column' },
    title(view, minutesOf),
    paragraphs(landing?.welcome),
    paragraphs(role.summary),
    section(
      scope.t('landing.steps'),
      stageList(flow, scope, minutesOf),
      element('p', { class: 'note' }, deadlines(flow, scope)),
    ),
    element(
      'div',
      { class: 'pair' },
      list(scope.t('landing.requirements'), 'dots', role.requirements),
      list(scope.t('landing.highlights'), 'ticks', role.highlights),
    ),
    extras?.video(view),
    faq.length > 0 &&
      section(
        scope.t('landing.faq'),
        faq.map(({ question, answer }) =>
          element('details', {}, element('summary', {}, scope.text(question)), element('div', {}, rich(answer))),
        ),
      ),
  );
  const cover = safeUrl(flow.brand.cover?.src);
  const above = cover
    ? [picture({ class: 'cover', part: 'cover', src: cover, alt: scope.text(flow.brand.cover?.alt) })]
    : [];
  return { nodes: [...above, article], isComplete };
}

function title({ flow, scope }: LandingView, minutesOf: (stage: Stage) => number): Content {
  const { brand, role, landing, stages } = flow;
  const minutes = stages.reduce((sum, stage) => sum + minutesOf(stage), 0);
  const fact = (label: string, text: string, name?: string) =>
    text !== '' &&
    element('div', { class: name }, element('dt', { class: 'visually-hidden' }, label), element('dd', {}, text));
  const logo = safeUrl(brand.logo?.src);
  return [
    logo
      ? element('div', { class: 'logo', part: 'logo' }, picture({ src: logo, alt: '' }))
      : element('div', { class: 'logo monogram', part: 'logo', 'aria-hidden': 'true' }, [...scope.text(brand.name)][0]),
    element('h2', { part: 'title', tabindex: '-1' }, scope.text(role.title)),
    element(
      'dl',
      { class: 'facts' },
      fact(scope.t('landing.location'), scope.text(role.location)),
      fact(scope.t('landing.employment-type'), scope.text(role.employmentType)),
      fact(scope.t('landing.pay'), scope.text(role.pay), 'pay'),
      fact(scope.t('landing.steps'), minutes > 0 ? scope.t('landing.minutes', { count: minutes }) : ''),
    ),
    landing?.headline && element('p', { class: 'headline' }, scope.text(landing.headline)),
  ];
}

/** A picture that cannot be had leaves no gap. */
function picture(attributes: { [name: string]: string }): HTMLElement {
  const image = element('img', {
    ...attributes,
    onerror: () => ((image.closest<HTMLElement>('.logo') ?? image).hidden = true),
  });
  return image;
}
