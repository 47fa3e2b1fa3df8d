/** Pictures, sounds and videos: whether those who cannot see or hear them get something in their place. */
import type { Place } from '../flow/document-path.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Image, Media } from '../flow/schema/text.ts';
import type { Report } from './finding.ts';
import { eachPrompt } from './places.ts';
import { stringsOf } from './texts.ts';

/** Materials that are read, not played. */
const still = /\.(avif|csv|docx?|gif|html?|jpe?g|json|md|odt|pdf|png|pptx?|rtf|svg|txt|webp|xlsx?|zip)$/i;
const fileName = /^\S+\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** Warns of pictures without a text and of recordings without captions or a transcript. */
export function checkMedia(flow: Flow, report: Report): void {
  checkImage(flow.brand.logo, ['brand', 'logo'], report);
  checkImage(flow.brand.cover, ['brand', 'cover'], report);
  checkRecording(flow.landing?.video, ['landing', 'video'], report);
  flow.stages.forEach((stage, index) => {
    const place = ['stages', index];
    if (stage.type === 'sms') checkImage(stage.persona?.avatar, [...place, 'persona', 'avatar'], report);
    if (stage.type === 'assessment')
      stage.materials?.forEach((media, at) => checkRecording(media, [...place, 'materials', at], report));
  });
  eachPrompt(flow, ({ media }, place) => checkRecording(media, [...place, 'media'], report));
}

function checkImage(image: Image | undefined, place: Place, report: Report): void {
  if (!image) return;
  const texts = stringsOf(image.alt).map((text) => text.trim());
  const named = texts.find((text) => fileName.test(text));
  if (texts.every((text) => text !== '') && named === undefined) return;
  const message =
    named === undefined ? 'This picture has no description' : 'This picture is described by the name of a file';
  report([...place, 'alt'], 'image-without-alt', message, { received: image.alt });
}

function checkRecording(media: Media | undefined, place: Place, report: Report): void {
  if (!media || media.captions !== undefined || isStill(media.src)) return;
  if (media.transcript !== undefined && stringsOf(media.transcript).every((text) => text.trim() !== '')) return;
  report(place, 'media-without-captions', 'This recording has neither captions nor a transcript', {
    received: media.src,
  });
}

function isStill(address: string): boolean {
  return still.test(new URL(address).pathname);
}
