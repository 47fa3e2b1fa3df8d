/** The employer's name: as the source has it, else made of an address, else a neutral one and a line in the report. */
import type { Brand } from '../flow/schema/flow.ts';
import { plainText } from './clean-text.ts';
import type { Translation } from './translation.ts';

/** What a source says about the employer. */
export interface EmployerHints {
  readonly name?: string | null | undefined;
  /** Addresses of the job, the likeliest first. */
  readonly addresses?: readonly (string | null | undefined)[];
  /** The key that the name would stand under. */
  readonly path: string;
}

/** The brand of the flow. */
export function translateEmployer({ name, addresses = [], path }: EmployerHints, { log, words }: Translation): Brand {
  const said = plainText(name ?? '');
  if (said !== '') return { name: said };
  const guess = addresses.map((address) => nameInAddress(address ?? '')).find((found) => found !== undefined);
  const because =
    guess === undefined ? 'The job does not say who the employer is' : 'Taken from the address of the job';
  log.drop(path, 'Employer', `${because}: check brand.name`);
  return { name: guess ?? words.brand };
}

/** Boards on which the first part of the path is the employer, and those where the subdomain is. */
const boardsByPath =
  /(^|\.)(greenhouse\.io|lever\.co|ashbyhq\.com|smartrecruiters\.com|heymilo\.(io|ai))$|^apply\.workable\.com$/;
const boardsByName = /\.(workable\.com|recruitee\.com)$/;
/** Second levels under which employers have their names, and names that say nothing. */
const secondLevels = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);
const emptyNames = new Set(['your', 'example', 'www', 'jobs', 'careers', 'embed', 'api', 'v1']);

/** `https://boards.greenhouse.io/acme/jobs/1` → `Acme`; `https://careers.acme.co.uk/…` → `Acme`. */
function nameInAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const labels = hostname.split('.');
  const token = tokenOf(hostname, labels, pathname);
  if (!token || emptyNames.has(token) || !/^[a-z][a-z0-9-]+$/i.test(token)) return undefined;
  return token.charAt(0).toUpperCase() + token.slice(1);
}

function tokenOf(hostname: string, labels: readonly string[], pathname: string): string | undefined {
  if (boardsByPath.test(hostname)) return pathname.split('/')[1];
  if (boardsByName.test(hostname)) return labels[0];
  const second = labels.at(-2);
  return second !== undefined && secondLevels.has(second) ? labels.at(-3) : second;
}
