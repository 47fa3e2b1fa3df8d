/** Every source that an application form can come from: the one table that the command line and the documentation read. */
import { importGreenhouse } from './greenhouse/import-greenhouse.ts';
import { importHeyMilo } from './heymilo/import-heymilo.ts';
import { importLever } from './lever/import-lever.ts';
import { importAshby } from './ashby/import-ashby.ts';
import { importWorkable } from './workable/import-workable.ts';
import { importRecruitee } from './recruitee/import-recruitee.ts';
import { importSmartRecruiters } from './smartrecruiters/import-smartrecruiters.ts';
import type { ImportResult } from './import-result.ts';
import { importJobPosting } from './job-posting/import-job-posting.ts';
import { importSurveyJs } from './surveyjs/import-surveyjs.ts';
import { importTypeform } from './typeform/import-typeform.ts';

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
  lever: {
    from: 'GET https://api.lever.co/v1/postings/ID/apply',
    reads: 'json',
    translate: importLever,
  },
  ashby: {
    from: 'POST https://api.ashbyhq.com/jobPosting.info with {"jobPostingId": "ID"}',
    reads: 'json',
    translate: importAshby,
  },
  typeform: {
    from: 'GET https://api.typeform.com/forms/ID',
    reads: 'json',
    translate: importTypeform,
  },
  surveyjs: {
    from: 'The JSON of a survey, as its editor saves it or model.toJSON() gives it',
    reads: 'json',
    translate: importSurveyJs,
  },
  jobposting: {
    from: 'A page with a schema.org JobPosting as JSON-LD, or the JSON-LD itself',
    reads: 'text',
    translate: importJobPosting,
  },
  heymilo: {
    from: 'GET https://api.heymilo.ai/api/v2/postings/ID and …/ID/questions, as { "posting": …, "questions": … }',
    reads: 'json',
    translate: importHeyMilo,
  },
  workable: {
    from: 'GET https://ACCOUNT.workable.com/spi/v3/jobs/CODE/application_form',
    reads: 'json',
    translate: importWorkable,
  },
  recruitee: {
    from: 'GET https://COMPANY.recruitee.com/api/offers/SLUG',
    reads: 'json',
    translate: importRecruitee,
  },
  smartrecruiters: {
    from: 'GET https://api.smartrecruiters.com/postings/UUID/configuration?conditionalsIncluded=true',
    reads: 'json',
    translate: importSmartRecruiters,
  },
} as const satisfies Readonly<Record<string, Importer>>;
