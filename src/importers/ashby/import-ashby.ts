/** An Ashby job posting with its application form → a flow and a backstage with every rule switched off. */
import type { Notice, Role } from '../../flow/schema/flow.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { labelText, markdownText, plainText, stringOf } from '../clean-text.ts';
import { deadlineOf } from '../deadline.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { placeQuestions, type EntrySection } from '../entries.ts';
import { formStage } from '../form-stage.ts';
import { translateIdentity, type IdentityPart, type IdentityQuestion } from '../identity.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { logNoForm, logOtherJobs } from '../one-of-list.ts';
import { resumeStage } from '../resume-stage.ts';
import { translateRole } from '../role.ts';
import { selfIdStage } from '../self-id.ts';
import { createTranslation, type Translation } from '../translation.ts';
import { filled } from '../words.ts';
import { entryOf, nameOf, shownEntries, type PlacedEntry } from './fields.ts';
import { formOf, readPostings, type AshbyPosting, type AshbySection } from './posting.ts';

const identityParts: Readonly<Record<string, IdentityPart>> = {
  _systemfield_name: 'name',
  _systemfield_email: 'email',
  _systemfield_phone: 'phone',
};
const resumeName = '_systemfield_resume';
const formAt = 'Its form is at POST https://api.ashbyhq.com/jobPosting.info';

/**
 * Translates one job posting of Ashby (`POST jobPosting.info`, or what a hosted job board loads). Surveys become the
 * voluntary part; a posting without a form brings the role; of a list the first is taken.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read as a posting.
 * @example
 * const { flow, backstage, report } = importAshby(JSON.parse(text));
 */
export function importAshby(input: unknown): ImportResult {
  const placed = readPostings(input);
  const [{ value: posting, path: place }] = placed;
  const path = place === '' ? '' : `${place}.`;
  const translation = createTranslation('ashby', undefined);
  const { log, words } = translation;
  logOtherJobs(
    placed.map((entry) => ({ title: entry.value.title ?? '', path: entry.path })),
    log,
  );
  const brand = translateEmployer(employerHints(posting, path), translation);
  const { form, formPath, surveys, surveyPath } = formOf(posting);
  if (!form) logNoForm(place || 'applicationForm', posting.title ?? '', formAt, log);
  const shown = (form?.sections ?? []).map((section, at) => {
    const entries = shownEntries(section, `${path}${formPath}.sections[${at}]`, log);
    return { section, entries };
  });
  const asked = shown.flatMap(({ entries }) => entries);
  const who = identityQuestions(asked);
  const resume = asked.find(({ entry }) => nameOf(entry) === resumeName);
  const isElsewhere = (entry: PlacedEntry): boolean => entry === resume || who.some((one) => one.path === entry.path);
  const identity = translateIdentity(who, translation);
  const own = shown.map(({ section, entries }) =>
    sectionOf(
      section,
      entries.filter((entry) => !isElsewhere(entry)),
      translation,
    ),
  );
  const apart = surveys.flatMap((sections, at) => survey(sections, `${path}${surveyPath}[${at}]`, translation));
  const { sections, voluntary } = placeQuestions([...own, ...apart], translation);
  const intro = surveys.flat().flatMap(introOf).join('\n\n');
  const stages: Stage[] = [];
  if (resume) {
    log.carry({ path: resume.path, field: resumeName, question: 'resume' });
    stages.push(resumeStage({ isRequired: resume.entry.isRequired === true, orText: false }, words));
  }
  stages.push(...formStage(sections, translation), ...selfIdStage('self-id', { intro }, voluntary, translation));
  const closesAt = deadlineOf(posting.applicationDeadline, `${path}applicationDeadline`, log);
  const parts = {
    id: flowIdOf(plainText(posting.title ?? ''), posting.id, posting, 'ashby-posting'),
    brand,
    role: roleOf(posting, path, translation),
    identity,
    notices: textingNotices(posting, path, stringOf(brand.name), translation),
    stages,
    ...(closesAt !== undefined && { availability: { closesAt } }),
  };
  return documents(parts, translation);
}

function employerHints(posting: AshbyPosting, path: string) {
  const { organizationName, linkedData, externalLink, jobUrl, applyLink, applyUrl } = posting;
  const addresses = [externalLink, jobUrl, applyLink, applyUrl];
  return { name: organizationName ?? linkedData?.hiringOrganization?.name, addresses, path: `${path}organizationName` };
}

/** By Ashby's own names; a phone has one only on newer forms, so the first field of that type is it. */
function identityQuestions(entries: readonly PlacedEntry[]): IdentityQuestion[] {
  const phone = entries.find(({ entry }) => entry.field.type === 'Phone');
  return entries.flatMap((placed) => {
    const field = nameOf(placed.entry);
    const named = Object.hasOwn(identityParts, field) ? identityParts[field] : undefined;
    const part = named ?? (placed === phone ? 'phone' : undefined);
    return part ? [{ path: placed.path, field, part, required: placed.entry.isRequired }] : [];
  });
}

function sectionOf(section: AshbySection, entries: readonly PlacedEntry[], { log }: Translation): EntrySection {
  const title = labelText(section.title ?? '');
  return {
    ...(title !== '' && { title }),
    ...(section.descriptionHtml && { intro: section.descriptionHtml }),
    entries: entries.flatMap((entry) => entryOf(entry, log)),
  };
}

function survey(sections: readonly AshbySection[], path: string, { log }: Translation): EntrySection[] {
  return sections.map((section, at) => {
    const entries = shownEntries(section, `${path}.sections[${at}]`, log).flatMap((entry) => entryOf(entry, log));
    return { entries: entries.map((entry) => ({ ...entry, isVoluntary: true })) };
  });
}

function introOf({ title, descriptionHtml }: AshbySection): string[] {
  return [markdownText(title ? `<b>${title}</b>` : ''), markdownText(descriptionHtml ?? '')].filter(Boolean);
}

function roleOf(posting: AshbyPosting, path: string, translation: Translation): Role {
  const { location, secondaryLocations, compensation } = posting;
  const isPayShown = (posting.shouldDisplayCompensation ?? posting.shouldDisplayCompensationOnJobPostings) !== false;
  const pay = plainText(posting.compensationTierSummary ?? compensation?.compensationTierSummary ?? '');
  if (pay && !isPayShown) translation.log.drop(`${path}compensation`, pay, 'The job board does not show the pay');
  const tiers = posting.compensationTiers ?? compensation?.compensationTiers ?? [];
  const hints = {
    title: posting.title,
    places: [
      posting.locationName ?? (typeof location === 'object' ? location?.name : location),
      ...(posting.secondaryLocationNames ?? []),
      ...(secondaryLocations ?? []).map((place) =>
        typeof place === 'object' ? (place?.location ?? place?.name) : place,
      ),
    ],
    workplace: posting.workplaceType ?? (posting.isRemote === true ? 'remote' : undefined),
    employmentType: posting.employmentType,
    pay: isPayShown ? pay : undefined,
    texts: [
      posting.descriptionHtml ?? posting.descriptionPlain,
      ...(isPayShown ? tiers.map((tier) => tier.additionalInformation) : []),
      posting.applicationLimitCalloutHtml,
    ],
  };
  return translateRole(hints, translation);
}

function textingNotices(posting: AshbyPosting, path: string, brand: string, { words, log, id }: Translation): Notice[] {
  const keys = (['shouldAskForTextingConsent', 'shouldAskForWhatsAppConsent'] as const).filter(
    (key) => posting[key] === true,
  );
  const [key] = keys;
  if (key === undefined) return [];
  log.drop(
    `${path}${key}`,
    'Consent to messages',
    'Ashby does not give the wording of the consent: put your own into `notices`',
  );
  const text = filled(words.texting, { brand });
  return [{ id: id('texting', 'texting'), version: '1', kind: 'texting', text, consent: 'optional' }];
}
