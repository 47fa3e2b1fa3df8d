/** A schema.org JobPosting, as JSON-LD or in a page → a flow with its role, and a backstage with every rule switched off. */
import type { Brand, Flow, Role } from '../../flow/schema/flow.ts';
import { isEmail } from '../../flow/contact.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { labelText, plainText, stringOf } from '../clean-text.ts';
import { documents } from '../documents.ts';
import { translateEmployer } from '../employer.ts';
import { translateIdentity } from '../identity.ts';
import { flowIdOf } from '../ids.ts';
import type { ImportResult } from '../import-result.ts';
import { notThis } from '../read-source.ts';
import { translateRole } from '../role.ts';
import { createTranslation, type Translation } from '../translation.ts';
import { endOf, linesOf, lostLinksIn, payOf, placesOf } from './facts.ts';
import { languageOf } from './language.ts';
import { firstText, nodeOf, postingsIn, textOf, type Posting } from './nodes.ts';
import { linkedDataOf, type LinkedPage } from './scripts.ts';

const requirements = [
  'qualifications',
  'skills',
  'experienceRequirements',
  'educationRequirements',
  'physicalRequirement',
];
const highlights = ['responsibilities', 'jobBenefits', 'benefits', 'incentiveCompensation'];
const keptOnly =
  'Kept in `role.posting`, where search engines read it; candidates do not. Add it to the role if they should';
const brokenDate = 'Not a date: correct it in `role.posting`, which search engines read';
const mostRequirements = 30;
const mostHighlights = 20;
/** Keys that the flow shows or uses. All others are in `role.posting` alone. */
const used = new Set([
  ...['@context', '@type', '@id', 'title', 'description', 'hiringOrganization', 'jobLocation', 'jobLocationType'],
  ...['applicantLocationRequirements', 'baseSalary', 'salaryCurrency', 'employmentType', 'validThrough', 'identifier'],
  ...['applicationContact', 'inLanguage', ...requirements, ...highlights],
]);

/**
 * Translates the first posting of a file: JSON-LD, or a page that holds it. A posting asks nothing, so an optional
 * resume stands where the stages go.
 *
 * @throws GreenroomError `invalid`, with a path for everything that cannot be read, where there is no posting at all.
 * @example
 * const { flow, backstage, report } = importJobPosting(await readFile('job.html', 'utf8'));
 */
export function importJobPosting(input: unknown): ImportResult {
  const page = linkedDataOf(input);
  const [posting, ...others] = postingsIn(page.blocks);
  if (!posting) throw noPosting(page);
  const named = firstText(posting, 'inLanguage') || page.language;
  const guessed = named ? undefined : languageOf(plainText(firstText(posting, 'description')));
  const translation = createTranslation('jobposting', named || guessed);
  const { log } = translation;
  const at = (key: string): string => (posting.path === '' ? key : `${posting.path}.${key}`);

  if (!named)
    log.drop(
      at('inLanguage'),
      translation.locale,
      'The posting does not say its language; this is a guess by its words: check `locale`',
    );
  for (const other of others)
    log.drop(
      other.path,
      plainText(firstText(other, 'title')),
      'Another job on the same page: hand it in by itself for a flow of its own',
    );
  for (const { path, reason } of page.unreadable)
    log.drop(path, 'Script', `This data of the page cannot be read (${reason})`);

  const brand = translateBrand(posting, at('hiringOrganization'), translation);
  const title = plainText(firstText(posting, 'title'));
  const result = documents(
    {
      id: flowIdOf(title, firstText(posting, 'identifier') ? identifierOf(posting) : undefined, posting.node, 'job'),
      brand,
      role: roleOf(posting, at, translation),
      identity: translateIdentity([], translation),
      stages: [],
      ...availabilityOf(posting, at('validThrough'), translation),
      ...supportOf(posting),
    },
    translation,
  );
  log.drop(
    posting.path || 'JobPosting',
    title || 'Questions',
    'A posting asks no questions: an optional resume stands in for them. Add your stages',
  );
  for (const key of Object.keys(posting.node).filter((name) => !used.has(name))) {
    const said = plainText(textOf(posting.node[key])).slice(0, 200) || key;
    const isBroken = key === 'datePosted' && endOf(textOf(posting.node[key])) === undefined;
    log.drop(at(key), said, isBroken ? brokenDate : keptOnly);
  }
  return result;
}

function noPosting(page: LinkedPage): Error {
  const [first] = page.unreadable;
  const where = first ? `${first.path ? `${first.path}: ` : ''}${first.reason}` : undefined;
  return notThis('a job posting', 'schema.org JobPosting as JSON-LD, or an HTML page that holds it', where);
}

function roleOf(posting: Posting, at: (key: string) => string, translation: Translation): Role {
  const { log, locale } = translation;
  const isRemote = posting.all('jobLocationType').some((type) => textOf(type).toUpperCase() === 'TELECOMMUTE');
  const pay = payOf(posting, locale);
  if (pay === undefined && posting.all('baseSalary').length > 0)
    log.drop(at('baseSalary'), 'Pay', 'No amount can be read: set `role.pay`');
  const role = translateRole(
    {
      title: firstText(posting, 'title'),
      places: placesOf(posting, locale),
      workplace: isRemote ? 'remote' : undefined,
      employmentType: posting.all('employmentType').map(textOf).join('/'),
      pay,
      texts: posting.all('description').map(textOf),
    },
    translation,
  );
  for (const link of lostLinksIn(posting.all('description').map(textOf).join('\n')))
    log.drop(
      at('description'),
      link.slice(0, 200),
      'Only https links can be followed: the words are there, the link is not',
    );
  const needs = linesOf(posting, requirements, translation);
  const goods = linesOf(posting, highlights, translation);
  for (const line of [...needs.slice(mostRequirements), ...goods.slice(mostHighlights)])
    log.drop(
      at('qualifications'),
      line,
      `A role lists at most ${mostRequirements} requirements and ${mostHighlights} highlights`,
    );
  return {
    ...role,
    ...(goods.length > 0 && { highlights: goods.slice(0, mostHighlights) }),
    ...(needs.length > 0 && { requirements: needs.slice(0, mostRequirements) }),
    posting: { '@context': 'https://schema.org', ...posting.node },
  };
}

function translateBrand(posting: Posting, path: string, translation: Translation): Brand {
  const [value] = posting.all('hiringOrganization');
  const employer = nodeOf(value);
  const addresses = ['sameAs', 'url'].flatMap((key) => (employer ? posting.all(key, employer).map(textOf) : []));
  const brand = translateEmployer({ name: textOf(value), addresses, path }, translation);
  const [logo] = employer ? posting.all('logo', employer) : [];
  const picture = nodeOf(logo);
  const src = picture ? textOf(picture['contentUrl'] ?? picture['url'] ?? picture['@id']) : textOf(logo);
  if (src === '') return brand;
  if (isSafeUrl(src)) return { ...brand, logo: { src, alt: labelText(stringOf(brand.name)) } };
  translation.log.drop(`${path}.logo`, src, 'Not an https address: set `brand.logo`');
  return brand;
}

function availabilityOf(posting: Posting, path: string, { log }: Translation): Pick<Flow, 'availability'> {
  const said = firstText(posting, 'validThrough');
  if (said === '') return {};
  const end = endOf(said);
  if (end?.isLoose)
    log.drop(
      path,
      said,
      'Applications close at the end of that day in UTC, as no time zone is given: check `availability.closesAt`',
    );
  if (end) return { availability: { closesAt: end.at } };
  log.drop(path, said, 'Not a date: set `availability.closesAt` if applications close');
  return {};
}

function supportOf(posting: Posting): Pick<Flow, 'support'> {
  const contact = nodeOf(posting.all('applicationContact')[0]);
  const email = contact
    ? textOf(contact['email'])
        .replace(/^mailto:/i, '')
        .trim()
    : '';
  const phone = contact ? plainText(textOf(contact['telephone'])).slice(0, 40) : '';
  const support = { ...(isEmail(email) && { email }), ...(phone && { phone }) };
  return Object.keys(support).length > 0 ? { support } : {};
}

function identifierOf(posting: Posting): string {
  const [value] = posting.all('identifier');
  const node = nodeOf(value);
  return textOf(node ? (node['value'] ?? node['name']) : value);
}
