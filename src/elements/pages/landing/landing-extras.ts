/** What the landing can be read without, fetched once it stands: longer texts, minutes that are worked out, the video. */
import { parseMarkdown, type MarkdownBlock, type MarkdownInline } from '../../../flow/markdown.ts';
import { safeUrl } from '../../../flow/url.ts';
import { element, type Content } from './element.ts';
import type { LandingView } from './landing-view.ts';

export { stageMinutes } from '../../../flow/estimate.ts';

/** A Markdown text as elements. Every address passes the gate again. */
export function markdown(source: string): Content {
  return parseMarkdown(source).map(block);
}

/** The employer's video: fetched only when it is played, with captions and its text. */
export function video({ flow, scope }: LandingView): Content {
  const media = flow.landing?.video;
  const src = safeUrl(media?.src);
  if (!media || !src) return undefined;
  const captions = safeUrl(media.captions);
  const player = element(
    'video',
    {
      controls: true,
      playsinline: true,
      preload: 'none',
      part: 'video',
      src,
      poster: safeUrl(media.poster),
      crossorigin: captions && 'anonymous',
      'aria-label': scope.t('landing.video'),
    },
    captions &&
      element('track', { kind: 'captions', default: true, src: captions, srclang: scope.locale, label: scope.locale }),
  );
  const transcript =
    media.transcript &&
    element(
      'details',
      {},
      element('summary', {}, scope.t('landing.transcript')),
      element('div', {}, markdown(scope.markdown(media.transcript))),
    );
  return element('section', {}, player, transcript);
}

function block(one: MarkdownBlock): HTMLElement {
  if (one.type === 'paragraph') return element('p', {}, one.content.map(inline));
  return element(
    one.ordered ? 'ol' : 'ul',
    {},
    one.items.map((item) => element('li', {}, item.map(inline))),
  );
}

function inline(one: MarkdownInline): Content {
  if (one.type === 'text') return one.text;
  const content = one.content.map(inline);
  if (one.type !== 'link') return element(one.type === 'bold' ? 'strong' : 'em', {}, content);
  const href = safeUrl(one.href, 'contact');
  if (!href) return content;
  return href.startsWith('http')
    ? element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, content)
    : element('a', { href }, content);
}
