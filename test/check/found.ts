// What a check finds in one flow, or in a flow and its backstage, as the tests of single doubts read it.
import { checkFiles } from '../../src/check/check-files.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { DocumentCode } from '../../src/errors/index.ts';

/** The day on which these tests are run. */
export const now = new Date('2027-03-26T12:00:00Z');

/** Every finding in a flow and, where there is one, its backstage. */
function findingsIn(flow: unknown, backstage?: unknown): Finding[] {
  const files = [{ path: 'a.flow.json', text: JSON.stringify(flow) }];
  if (backstage !== undefined) files.push({ path: 'a.backstage.json', text: JSON.stringify(backstage) });
  return checkFiles(files, { now }).problems;
}

/** The findings of some codes alone. */
export function only(codes: readonly DocumentCode[], flow: unknown, backstage?: unknown): Finding[] {
  return findingsIn(flow, backstage).filter(({ code }) => codes.includes(code));
}

/** The places of one code. */
export function placesOf(code: DocumentCode, flow: unknown, backstage?: unknown): string[] {
  return only([code], flow, backstage).map(({ path }) => path);
}
