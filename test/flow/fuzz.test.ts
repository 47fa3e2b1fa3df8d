// Documents that were right once and have been changed anywhere: the parsers throw nothing but their own error, a check
// throws nothing at all, and every problem has words and a path that leads to what it speaks of.
// GREENROOM_FUZZ_RUNS=20000 and GREENROOM_FUZZ_SEED=… try more of them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkBackstage, parseBackstage } from '../../src/backstage/parse-backstage.ts';
import { checkFiles } from '../../src/check/check-files.ts';
import { documentCodes } from '../../src/errors/documents/codes.ts';
import { DocumentError, type Problem } from '../../src/errors/index.ts';
import { checkFlow, parseFlow } from '../../src/flow/parse-flow.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { adultRule, backstageOf, flowOf, scheduling } from '../backstage/sample-documents.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { mutated } from '../support/mutations.ts';
import { pathExists } from '../support/path-exists.ts';
import { smallBackstage, smallFlow } from '../support/small-flow.ts';
import { hasVectors, readVectors } from '../support/vectors.ts';
import { everyKey } from './every-key.ts';

const fuzz = {
  seed: Number(process.env['GREENROOM_FUZZ_SEED'] ?? 20_261_121),
  numRuns: Number(process.env['GREENROOM_FUZZ_RUNS'] ?? 300),
};
const now = new Date('2027-03-26T12:00:00Z');
/** Of the vectors every eighth: they differ little from one to the next. */
const vectors = hasVectors ? readVectors(now).filter((_, at) => at % 8 === 0) : [];

interface Pair {
  readonly flow: unknown;
  readonly backstage: unknown;
}
const sample: Pair = {
  flow: flowOf(),
  backstage: backstageOf(
    {
      dealbreakers: [
        adultRule({ disclose: 'message', message: 'Only adults, {{candidate.firstName}}.' }),
        { id: 'years', question: 'years', op: 'between', value: [2, 10], onNotMet: 'hold' },
        { id: 'shift', question: 'shift', op: 'in', value: ['day', 'night'] },
        { id: 'license', question: 'license', op: 'onOrAfter', value: { today: 30 } },
      ],
      score: {
        min: 0.5,
        items: [
          { question: 'shift', points: { day: 1, night: 3 } },
          { question: 'why', scale: [1, 5], weight: 2 },
        ],
      },
    },
    { links: scheduling, decision: { minScore: 0.4 } },
  ),
};
const pairs: readonly Pair[] = [
  ...demoDocuments('https://careers.example.com').map(({ flow, backstage }) => ({ flow, backstage })),
  { flow: smallFlow, backstage: smallBackstage },
  sample,
  ...vectors,
];
const flows = [...pairs.map(({ flow }) => flow), everyKey];

function isTold({ path, code, message, received }: Problem, document: unknown): void {
  assert.notEqual(pathExists(document, path), 'nowhere', `${path} ${code}`);
  assert.ok(Object.hasOwn(documentCodes, code), code);
  assert.match(message, /\S/);
  assert.ok((received ?? '').length < 500, `${path} ${received?.length}`);
}

function ownErrorOf(parse: () => unknown): readonly Problem[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    assert.ok(error.problems.length > 0);
    return error.problems;
  }
}

describe('a changed document', () => {
  it('that is a flow is taken, or refused by a DocumentError whose every path leads somewhere', () => {
    fc.assert(
      fc.property(mutated(flows), (document) => {
        for (const problem of ownErrorOf(() => parseFlow(document))) isTold(problem, document);
        for (const problem of checkFlow(document).warnings) isTold(problem, document);
      }),
      fuzz,
    );
  });

  it('that is a backstage is taken, or refused by a DocumentError whose every path leads somewhere', () => {
    const parsed = pairs.map(({ flow, backstage }) => ({ flow: parseFlow(flow), backstage }));
    const attempt = fc
      .constantFrom(...parsed)
      .chain(({ flow, backstage }) => mutated([backstage]).map((document): [Flow, unknown] => [flow, document]));
    fc.assert(
      fc.property(attempt, ([flow, document]) => {
        for (const problem of ownErrorOf(() => parseBackstage(document, flow))) isTold(problem, document);
        for (const problem of checkBackstage(document, flow).warnings) isTold(problem, document);
      }),
      fuzz,
    );
  });

  it('in a file is checked without a throw; every finding has a reason, a cure, and a line of that file', () => {
    const attempt = fc
      .constantFrom(...pairs)
      .chain(({ flow, backstage }) =>
        fc.tuple(mutated([flow]), fc.oneof(fc.constant(backstage), mutated([backstage]))),
      );
    fc.assert(
      fc.property(attempt, (documents) => {
        const files = documents.map((document, at) => ({
          path: at === 0 ? 'a.flow.json' : 'a.backstage.json',
          text: JSON.stringify(document, null, 1),
        }));
        const { ok, problems } = checkFiles(files, { now });
        assert.equal(ok, !problems.some(({ severity }) => severity === 'error'));
        for (const problem of problems) {
          const { text = '' } = files.find(({ path }) => path === problem.file) ?? {};
          const { line = 0, column = 0 } = problem;
          const written = text.split('\n')[line - 1];
          assert.ok(written !== undefined && column >= 1 && column <= written.length + 1, JSON.stringify(problem));
          if (!problem.path.startsWith('line ')) isTold(problem, JSON.parse(text));
          assert.match(problem.why, /\S/);
          assert.match(problem.fix, /\S/);
        }
      }),
      fuzz,
    );
  });
});
