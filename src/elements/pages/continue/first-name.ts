/** As whom someone is greeted: never more than a first name, on a device that others may use. */
import type { Candidate } from '../../../contract/records.ts';

/** The first word of the name; undefined where there is none. */
export function firstName({ name }: Candidate): string | undefined {
  return name?.trim().split(/\s+/)[0]?.slice(0, 40) || undefined;
}
