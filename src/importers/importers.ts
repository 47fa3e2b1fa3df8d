/** Every source that an application form can come from: the one table that the command line and the documentation read. */
import { importGreenhouse } from './greenhouse/import-greenhouse.ts';
import type { ImportResult } from './import-result.ts';

/** One source. */
export interface Importer {
  /** Where its file comes from: the call that answers it, or the page that it is on. */
  readonly from: string;
  /** What its file holds: JSON, or the text of a page. */
  readonly reads: 'json' | 'text';
  /** Translates what the file holds. Throws GreenroomError `invalid`, with a path for everything that cannot be read. */
  translate(input: unknown): ImportResult;
}

/** By the name that `greenroom import` takes. */
export const importers = {
  greenhouse: {
    from: 'GET https://boards-api.greenhouse.io/v1/boards/BOARD/jobs/ID?questions=true',
    reads: 'json',
    translate: importGreenhouse,
  },
} as const satisfies Readonly<Record<string, Importer>>;
