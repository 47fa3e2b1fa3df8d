/** Design templates of the posting's pages, where they were handed in: colours and font, headlines, a picture. */
import type { Brand, Flow, Theme } from '../../flow/schema/flow.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { plainText } from '../clean-text.ts';
import { messageText } from './messages.ts';
import type { Settings } from './settings.ts';
import type { StepContext } from './step.ts';

/** What design templates give. */
export interface Design extends Pick<Flow, 'landing' | 'status'> {
  readonly brand: Pick<Brand, 'theme' | 'cover' | 'poweredBy'>;
}

const color = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
const font = /^[\p{L}\p{N} ,'"_-]{1,200}$/u;
const lists = 'A setting of one page, which the theme does not have';

/** Reads the templates; the first that gives a colour or the font decides. */
export function designOf(templates: readonly Settings[], context: StepContext): Design {
  const { log } = context.translation;
  let theme: Theme = {};
  const texts = new Map<string, string>();
  let cover: Brand['cover'];
  for (const template of templates) {
    const page = template.text('template_type') ?? '';
    const design = template.part('design_config');
    const label = plainText(template.text('name') ?? page);
    theme = { ...themeOf(design, theme), ...theme };
    const header =
      page === 'welcome_page' || page === 'interview_complete_page' ? design.text('header_text') : undefined;
    if (header !== undefined && !texts.has(page)) texts.set(page, messageText(header));
    const image = page === 'welcome_page' ? design.text('image_url') : undefined;
    if (image !== undefined && isSafeUrl(image)) {
      cover ??= { src: image, alt: '' };
      log.drop(
        design.at('image_url'),
        label,
        'The picture is on the landing page, without a description: write brand.cover.alt',
      );
    } else if (image !== undefined) log.drop(design.at('image_url'), label, 'Not an https address: left out');
    template.listRest(log, label, { design_config: lists });
  }
  const headline = texts.get('welcome_page');
  const complete = texts.get('interview_complete_page');
  return {
    brand: {
      ...(Object.keys(theme).length > 0 && { theme }),
      ...(cover && { cover }),
    },
    ...(headline && { landing: { headline } }),
    ...(complete && { status: { complete: { headline: complete } } }),
  };
}

/** What the template gives and the ones before it did not. */
function themeOf(design: Settings, known: Theme): Theme {
  const accent = known.accent === undefined ? design.text('primary_color', color) : undefined;
  const surface = known.surface === undefined ? design.text('background_color', color) : undefined;
  const family = known.font === undefined ? design.text('font_family', font) : undefined;
  return {
    ...(accent !== undefined && { accent: accent.trim() }),
    ...(surface !== undefined && { surface: surface.trim() }),
    ...(family !== undefined && { font: family.trim() }),
  };
}
