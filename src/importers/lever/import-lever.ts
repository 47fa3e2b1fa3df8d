/** A Lever posting with its application form → a flow and a backstage with every rule switched off. */
import type { Role } from '../../flow/schema/flow.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { labelText, plainText, stringOf } from '../clean-text.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { placeQuestions, type Entry, type EntrySection } from '../entries.ts';
import { formStage } from '../form-stage.ts';
import { translateIdentity, type IdentityPart, type IdentityQuestion } from '../identity.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { logNoForm, logOtherJobs } from '../one-of-list.ts';
import { payText } from '../pay.ts';
import { resumeStage } from '../resume-stage.ts';
import { part, translateRole } from '../role.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation, type Translation } from '../translation.ts';
import { translateConsents } from './consents.ts';
import { entryOf } from './fields.ts';
import { readPostings, type LeverField, type LeverPosting } from './posting.ts';

const identityParts: Readonly<Record<string, IdentityPart>> = {
  fullName: 'name',
  name: 'name',
  email: 'email',
  phone: 'phone',
};
const formAt = 'Its form is at GET https://api.lever.co/v1/postings/ID/apply';

/**
 * Translates one posting of Lever with its form (`GET /v1/postings/ID/apply`). A posting without a form brings the role;
 * of a list the first is taken.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a posting.
 * @example
 * const { flow, backstage, report } = importLever(JSON.parse(text));
 */
export function importLever(input: unknown): ImportResult {
  const placed = readPostings(input);
  const [{ value: posting, path: place }] = placed;
  const path = place === '' ? '' : `${place}.`;
  const translation = createTranslation('lever', posting.locale ?? posting.language);
  const { log } = translation;
  logOtherJobs(
    placed.map((entry) => ({ title: entry.value.text ?? '', path: entry.path })),
    log,
  );
  const brand = translateEmployer(
    { addresses: [posting.hostedUrl, addressOf(posting)], path: `${path}hostedUrl` },
    translation,
  );
  const own = (posting.personalInformation ?? []).map((field, at) => ({
    field,
    path: `${path}personalInformation[${at}]`,
  }));
  if (!posting.personalInformation && !posting.customQuestions)
    logNoForm(place || 'apply', posting.text ?? '', formAt, log);
  const who = own.flatMap(identityQuestion);
  const resume = own.find(({ field }) => field.name === 'resume' && field.type === 'file-upload');
  const others = own.filter((entry) => entry !== resume && !who.some((question) => question.path === entry.path));
  const entriesOf = (fields: readonly PlacedField[]): Entry[] =>
    fields.flatMap((entry) => entryOf(entry.field, entry.path, nameOf(entry.field), log));
  const identity = translateIdentity(who, translation);
  const { sections, voluntary } = placeQuestions(
    [
      { title: translation.words.about, entries: entriesOf(others.filter((entry) => !isLast(entry))) },
      { title: translation.words.links, entries: urlEntries(posting, path, translation) },
      ...customSections(posting, path, translation),
      { entries: entriesOf(others.filter(isLast)) },
      { entries: voluntaryEntries(posting, path, translation) },
    ],
    translation,
  );
  const stages: Stage[] = [];
  if (resume) {
    log.carry({ path: resume.path, field: nameOf(resume.field), question: 'resume' });
    stages.push(resumeStage({ isRequired: resume.field.required === true, orText: false }, translation.words));
  }
  stages.push(...formStage(sections, translation), ...selfIdStage('self-id', {}, voluntary, translation));
  const parts = {
    id: flowIdOf(plainText(posting.text ?? ''), posting.id, posting, 'lever-posting'),
    brand,
    role: roleOf(posting, translation),
    identity,
    notices: translateConsents(posting, path, stringOf(brand.name), translation),
    stages,
  };
  if (posting.diversitySurvey != null) {
    log.drop(
      `${path}diversitySurvey`,
      'Diversity survey',
      'A survey of its own in Lever: add its questions to the voluntary part',
    );
  }
  return documents(parts, translation);
}

interface PlacedField {
  readonly field: LeverField;
  readonly path: string;
}

/** "Anything else?" stands at the end of the form, as it does on Lever's own pages. */
function isLast({ field }: PlacedField): boolean {
  return field.name === 'additionalInformation';
}

function nameOf(field: LeverField): string {
  return field.name ?? field.id ?? field.text ?? '';
}

function identityQuestion({ field, path }: PlacedField): IdentityQuestion[] {
  const name = nameOf(field);
  const identityPart = Object.hasOwn(identityParts, name) ? identityParts[name] : undefined;
  return identityPart ? [{ path, field: name, part: identityPart, required: field.required }] : [];
}

function urlEntries({ urls }: LeverPosting, path: string, { log }: Translation): Entry[] {
  if (!Array.isArray(urls)) return [];
  return urls.flatMap((field, at) => {
    const entries = entryOf(field, `${path}urls[${at}]`, nameOf(field), log);
    return entries.map((entry) => ({ ...entry, kind: { ...entry.kind, autocomplete: 'url' } }));
  });
}

/** A set of questions has its own heading. Those for people who work there already are no concern of a candidate. */
function customSections({ customQuestions }: LeverPosting, path: string, { log }: Translation): EntrySection[] {
  const isInternal = (distribution: readonly (string | null | undefined)[] | null | undefined): boolean =>
    !!distribution && distribution.length > 0 && distribution.every((channel) => channel === 'internal');
  return (customQuestions ?? []).map((set, at) => {
    const title = labelText(set.text ?? '');
    const entries = (set.fields ?? []).flatMap((field, index) => {
      const place = `${path}customQuestions[${at}].fields[${index}]`;
      if (!isInternal(set.distribution) && !isInternal(field.distribution))
        return entryOf(field, place, nameOf(field), log);
      log.drop(place, labelText(field.text ?? ''), 'Asked of internal applicants only');
      return [];
    });
    return { ...(title !== '' && { title }), entries };
  });
}

function voluntaryEntries({ eeoQuestions }: LeverPosting, path: string, { log }: Translation): Entry[] {
  return Object.entries(eeoQuestions ?? {}).flatMap(([name, field]) =>
    entryOf(field, `${path}eeoQuestions.${name}`, name, log).map((entry) => ({ ...entry, isVoluntary: true })),
  );
}

function addressOf({ urls, applyUrl }: LeverPosting): string | null | undefined {
  return urls && !Array.isArray(urls) ? urls.show : applyUrl;
}

function roleOf(posting: LeverPosting, translation: Translation): Role {
  const { categories, content, salaryRange: range } = posting;
  const lists = [...(posting.lists ?? []), ...(content?.lists ?? [])];
  const pay = range && { low: range.min, high: range.max, currency: range.currency, interval: range.interval };
  const places = categories?.allLocations?.length ? categories.allLocations : [categories?.location];
  const hints = {
    title: posting.text,
    places,
    workplace: posting.workplaceType,
    employmentType: categories?.commitment,
    pay: pay ? payText(pay, translation.locale) : undefined,
    texts: [
      content?.descriptionHtml ?? content?.description ?? posting.description,
      ...lists.map((list) => part(list.text, list.content && `<ul>${list.content}</ul>`)),
      content?.closingHtml ?? content?.closing ?? posting.additional,
      posting.salaryDescription,
    ],
  };
  return translateRole(hints, translation);
}
