/** Welcome and end screens: the landing, what people read at the end, and where they are sent then. */
import type { Backstage } from '../../backstage/schema/backstage.ts';
import type { Landing, StatusTexts } from '../../flow/schema/flow.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { plainText } from '../clean-text.ts';
import type { ImportLog } from '../import-result.ts';
import type { TypeformForm, TypeformScreen } from './form.ts';
import type { Texts } from './texts.ts';

/** The first welcome screen as the landing. */
export function translateWelcome(form: TypeformForm, texts: Texts, log: ImportLog): Landing | undefined {
  const [first, ...others] = form.welcome_screens ?? [];
  others.forEach((screen, at) => {
    log.drop(
      `welcome_screens[${at + 1}]`,
      plainText(screen.title ?? ''),
      'A flow has one landing: the first welcome screen is it',
    );
  });
  if (!first) return undefined;
  const path = 'welcome_screens[0]';
  logPicture(first, path, log);
  const headline = texts.line(first.title, `${path}.title`);
  const welcome = texts.page(first.properties?.description, `${path}.properties.description`);
  const startLabel = texts.line(first.properties?.button_text, `${path}.properties.button_text`);
  const landing = { ...(headline && { headline }), ...(welcome && { welcome }), ...(startLabel && { startLabel }) };
  return Object.keys(landing).length > 0 ? landing : undefined;
}

/** The end screen that most people see as the text at the end. The others stand for a result, which a flow shows by itself. */
export function translateEnd(form: TypeformForm, texts: Texts, log: ImportLog): StatusTexts | undefined {
  const screens = (form.thankyou_screens ?? []).map((screen, at) => ({ screen, path: `thankyou_screens[${at}]` }));
  const shown = screens.filter(({ screen }) => screen.type !== 'url_redirect' && !isAdvertising(screen));
  const main = shown.find(({ screen }) => screen.ref !== 'default_tys') ?? shown[0];
  let status: StatusTexts | undefined;
  for (const { screen, path } of screens) {
    const label = plainText(screen.title ?? '') || plainText(screen.ref ?? '');
    logPicture(screen, path, log);
    if (screen === main?.screen) {
      const headline = texts.line(screen.title, `${path}.title`);
      const body = texts.page(screen.properties?.description, `${path}.properties.description`);
      const complete = { ...(headline && { headline }), ...(body && { body }) };
      if (Object.keys(complete).length > 0) status = { complete };
    } else if (isAdvertising(screen))
      log.drop(path, label, 'Typeform’s own closing page: say what happens next in `status.complete`');
    else if (screen.type !== 'url_redirect')
      log.drop(
        path,
        label,
        'Everybody who finishes reads the same text here. To turn people down, use a dealbreaker and its message',
      );
  }
  return status;
}

/** Where people are sent at the end: carried, and switched off. */
export function translateRedirect(form: TypeformForm, log: ImportLog): Backstage['links'] {
  const screens = form.thankyou_screens ?? [];
  const found = [
    ...screens.map(({ type, properties }, at) => {
      const isOne = type === 'url_redirect' || properties?.button_mode === 'redirect';
      return {
        path: `thankyou_screens[${at}].properties.redirect_url`,
        url: isOne ? properties?.redirect_url : undefined,
      };
    }),
    { path: 'settings.redirect_after_submit_url', url: form.settings?.redirect_after_submit_url },
  ].filter(({ url }) => url);
  let links: Backstage['links'];
  for (const { path, url } of found) {
    if (links === undefined && isSafeUrl(url)) {
      links = { redirect: { enabled: false, url } };
      log.drop(
        path,
        url,
        'Carried over switched off: set `links.redirect.enabled` in the backstage to send people there',
      );
    } else
      log.drop(
        path,
        url ?? '',
        isSafeUrl(url) ? 'A flow sends everybody to one address: the first is it' : 'Not an https address',
      );
  }
  return links;
}

/** Lists a picture or video: screens and questions hold text. */
export function logPicture(
  { attachment }: Pick<TypeformScreen, 'attachment'>,
  path: string,
  log: ImportLog,
  label = '',
): void {
  if (!attachment?.href) return;
  const name = label || plainText(attachment.properties?.description ?? '') || attachment.href;
  const what = attachment.type === 'video' ? 'A video' : 'A picture';
  log.drop(
    `${path}.attachment`,
    name,
    `${what} has no place here: link to it in the help text, or put it on the landing`,
  );
}

/** The page that Typeform shows where nobody wrote one. */
function isAdvertising({ properties, title }: TypeformScreen): boolean {
  return properties?.button_mode === 'default_redirect' && /typeform/i.test(title ?? '');
}
