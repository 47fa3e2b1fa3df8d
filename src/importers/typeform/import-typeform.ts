/** A Typeform with its logic jumps → a flow and a backstage with every rule switched off. */
import { parseBackstage } from '../../backstage/parse-backstage.ts';
import { plainText, stringOf } from '../clean-text.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { translateIdentity } from '../identity.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { pagedForm } from '../paged-form.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation } from '../translation.ts';
import { draftOf, subjectsOf } from './drafts.ts';
import { placeDrafts } from './place.ts';
import { readForm } from './form.ts';
import { decisiveRefs, logJumps, logTheRest } from './left-out.ts';
import { jumpsOf, reachOf } from './reach.ts';
import { logPicture, translateEnd, translateRedirect, translateWelcome } from './screens.ts';
import { stepsOf } from './steps.ts';
import { createTexts } from './texts.ts';

/**
 * Translates one form of the Create API (`GET …/forms/ID`). Logic jumps become `showIf`: whoever answers the same is
 * asked the same. What depends on more than answers is asked in every case in which it may be, and listed.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a form.
 * @example
 * const { flow, backstage, report } = importTypeform(JSON.parse(text));
 */
export function importTypeform(input: unknown): ImportResult {
  const form = readForm(input);
  const translation = createTranslation('typeform', form.settings?.language);
  const { log } = translation;
  const texts = createTexts(log);
  const title = plainText(form.title ?? '');
  if (title === '') log.drop('title', 'Title', 'The form does not say which job it is for: set `role.title`');
  const landing = translateWelcome(form, texts, log);

  const steps = stepsOf(form);
  const decisive = decisiveRefs(form);
  const drafts = steps.map((step) => draftOf(step, decisive.has(step.ref), texts, translation));
  const subjects = subjectsOf(drafts, steps);
  const jumps = jumpsOf(form, steps, subjects);
  const reach = reachOf(steps, jumps, subjects);
  logJumps(jumps, steps, reach, log);
  const placed = placeDrafts(steps, drafts, reach, texts, translation);
  for (const { field, path, kind } of steps)
    if (kind !== 'end') logPicture(field, path, log, plainText(field.title ?? ''));

  const paged = pagedForm(placed.parts, translation);
  const left = new Set(paged.left);
  for (const { question, path, ref } of placed.questions) {
    if (left.has(question))
      log.drop(path, stringOf(question.label), 'There is no room for so many questions in one flow');
    else log.carry({ path, field: ref, question: question.id });
  }
  if (paged.stages.length === 0 && placed.resume.length === 0)
    log.drop(
      'fields',
      title,
      'Nothing is asked but who the candidate is. A flow needs a stage: an optional resume stands in for it',
    );
  const status = translateEnd(form, texts, log);
  const links = translateRedirect(form, log);
  const identity = translateIdentity(placed.identity, translation);
  const brand = translateEmployer({ path: 'workspace' }, translation);
  logTheRest(form, steps, log);
  const parts = {
    id: flowIdOf(title, form.id, form, 'typeform'),
    brand,
    role: { title: title || translation.words.role },
    ...(landing && { landing }),
    identity,
    stages: [...placed.resume, ...paged.stages, ...selfIdStage('self-id', {}, placed.voluntary, translation)],
    ...(status && { status }),
  };
  const result = documents(parts, translation);
  if (!links) return result;
  return { ...result, backstage: parseBackstage({ ...result.backstage, links }, result.flow) };
}
