// Nothing is dropped in silence: whatever is set anywhere in a posting either changes a document or is listed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import { postingReasons, questionReasons, stepReasons } from '../../../src/importers/heymilo/reasons.ts';
import { apiValidator, hasHeyMiloApi, heyMiloApi } from '../../support/heymilo-api.ts';
import { posting, question } from './sample-posting.ts';

/** One value of each kind that a setting may have; none of them says nothing. */
const values: unknown[] = ['canary', 'Yes', true, 7];
/** How an expected answer is read, and numbers of the record: they say nothing alone. */
const silent = new Set(
  'object id posting_id company_id name finalized status created_at updated_at modality rank question_type mcq_type operator'.split(
    ' ',
  ),
);

/** What is so without being said. */
const usual = new Set(['mandatory = true']);

/** Keys that the documents have a place for; the others have a reason. */
const carried = {
  posting: 'title description language deadline redirect_url scheduling_url urls workflow',
  step: 'instructions company_overview job_overview interview_process_overview knockout_enabled intro_message disqualification_message blackout_period video phone_calls_enabled web_interview_config',
  question:
    'text evaluation_criteria score_of_1 score_of_5 max_follow_ups additional_instructions post_processing_evaluation_criteria is_dealbreaker is_knockout is_answer_mandated',
};
const keys = (own: string, reasons: object): string[] => [...new Set([...own.split(' '), ...Object.keys(reasons)])];

const kinds = {
  form: 'form',
  conversational_sms: 'sms',
  web_interview: 'voice',
  resume: 'resume_scoring',
} as const;
type Step = keyof typeof kinds;
const steps = Object.keys(kinds) as Step[];

/** An import of one step with one question. */
function importOne(type: Step, more: { posting?: object; config?: object; question?: object } = {}) {
  return importHeyMilo({
    posting: posting([{ id: 'step', type, config: more.config ?? {} }], more.posting ?? {}),
    questions: [question('q', kinds[type], 'Why here?', more.question ?? {})],
  });
}

/** The settings that neither changed a document nor were listed. */
function lost(place: 'posting' | 'config' | 'question', path: string, names: readonly string[], type: Step): string[] {
  const documents = ({ flow, backstage }: ReturnType<typeof importOne>) => JSON.stringify([flow, backstage]);
  const plain = documents(importOne(type));
  const settings = names
    .filter((name) => !silent.has(name))
    .flatMap((name) => values.map((value) => ({ name, value })));
  return settings.flatMap(({ name, value }) => {
    const imported = attempt(() => importOne(type, { [place]: { [name]: value } }));
    if (usual.has(`${name} = ${JSON.stringify(value)}`)) return [];
    if (imported === undefined || documents(imported) !== plain) return [];
    const isListed = imported.report.notCarried.some((row) => row.path.startsWith(`${path}${name}`));
    return isListed ? [] : [`${type}: ${name} = ${JSON.stringify(value)}`];
  });
}

/** Nothing where the posting is refused as a whole: that is not in silence. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** What a schema of the API's document names, where the document is there. */
function named(...schemas: string[]): string[] {
  if (!hasHeyMiloApi) return [];
  return schemas.flatMap((name) => Object.keys(heyMiloApi().components.schemas[name]?.properties ?? {}));
}

describe('nothing is lost in silence', () => {
  for (const type of steps) {
    it(`of the posting of a ${type} step`, () => {
      const names = [...keys(carried.posting, postingReasons), ...named('PostingResponse')];
      assert.deepEqual(lost('posting', 'posting.', names, type), []);
    });

    it(`of the settings of a ${type} step`, () => {
      const configs = named('FormConfig', 'ResumeConfig', 'ConversationalSMSConfig', 'WebInterviewConfig');
      assert.deepEqual(
        lost('config', 'posting.workflow[0].config.', [...keys(carried.step, stepReasons), ...configs], type),
        [],
      );
    });

    it(`of a question of a ${type} step`, () => {
      const names = [...keys(carried.question, questionReasons), ...named('QuestionResponse')];
      assert.deepEqual(lost('question', 'questions[0].', names, type), []);
    });
  }
});

if (hasHeyMiloApi) {
  it('the steps and questions of these tests are as the document describes them', () => {
    const [isPosting, isQuestion] = [apiValidator('PostingResponse'), apiValidator('QuestionResponse')];
    for (const type of steps) {
      assert.ok(isPosting(posting([{ id: 'step', type }])), JSON.stringify(isPosting.errors));
      assert.ok(isQuestion(question('q', kinds[type], 'Why here?')), JSON.stringify(isQuestion.errors));
    }
  });
}
