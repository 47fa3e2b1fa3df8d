// What a journey asks of a flow beside its questions: who the candidate is, notices and consents, and minutes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { minutesLeft, stageMinutes } from '../../src/flow/estimate.ts';
import {
  checkCandidate,
  identityRules,
  isIdentityAsked,
  keepAsked,
  type CandidateDetails,
} from '../../src/flow/identity.ts';
import { decisionOn, missingConsents, noticesBefore, type Decided } from '../../src/flow/notices.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { document, form, formFlow, question, type Part } from './sample-flow.ts';

describe('identity', () => {
  const withIdentity = (identity?: Part): Flow => formFlow([question()], identity && { identity });
  const missing = (identity: Part | undefined, candidate: CandidateDetails): string[] =>
    checkCandidate(withIdentity(identity), candidate).map(({ field, code }) => `${field}: ${code}`);

  it('needs a name and one way to be reached where a flow says nothing', () => {
    assert.deepEqual(missing(undefined, {}), ['name: name', 'email: email-or-phone']);
    assert.deepEqual(missing(undefined, { name: 'Ana', phone: '207 555 0134' }), []);
    assert.deepEqual(missing(undefined, { name: 'Ana', email: 'ana@example.com' }), []);
    assert.deepEqual(identityRules(withIdentity({})), {
      name: 'required',
      email: 'optional',
      phone: 'optional',
      oneOf: ['email', 'phone'],
    });
  });

  it('needs what the flow requires, and no way that the flow leaves open', () => {
    const open = { name: 'optional', email: 'optional', phone: 'off' };
    assert.deepEqual(missing(open, {}), []);
    assert.deepEqual(missing({ email: 'required' }, { name: 'Ana' }), ['email: email']);
    assert.deepEqual(missing({ oneOf: ['phone'] }, { name: 'Ana' }), ['phone: phone']);
    assert.deepEqual(identityRules(withIdentity({ email: 'required' })).phone, 'off');
  });

  it('refuses what cannot be, but not in a part that is off', () => {
    assert.deepEqual(missing(undefined, { name: 'Ana', email: 'ana@' }), ['email: email']);
    assert.deepEqual(missing(undefined, { name: 'x'.repeat(201), phone: '1' }), ['name: name', 'phone: phone']);
    assert.deepEqual(missing({ email: 'required' }, { name: 'Ana', email: 'a@b.example', phone: '1' }), []);
    assert.deepEqual(missing(undefined, { name: '   ', email: 5 as never }), ['name: name', 'email: email-or-phone']);
  });

  it('keeps what is asked, trimmed', () => {
    assert.deepEqual(
      keepAsked(withIdentity({ email: 'required' }), { name: ' Ana ', email: 'a@b.example', phone: '1' }),
      { name: 'Ana', email: 'a@b.example' },
    );
    assert.deepEqual(keepAsked(withIdentity(), { name: '', email: undefined }), {});
  });

  it('is asked unless all of it is off', () => {
    assert.equal(isIdentityAsked(withIdentity()), true);
    assert.equal(isIdentityAsked(withIdentity({ name: 'off', email: 'off', phone: 'off' })), false);
  });
});

describe('notices', () => {
  const notice = (id: string, part: Part = {}): Part => ({
    id,
    version: '2',
    kind: 'custom',
    text: 'x',
    consent: 'required',
    ...part,
  });
  const notices = [
    notice('privacy', { consent: 'none' }),
    notice('terms', { before: 'start' }),
    notice('recording', { before: 'talk' }),
    notice('texts', { consent: 'optional' }),
  ];
  const flow = parseFlow(document([form([question()]), form([question({ id: 'b' })], { id: 'talk' })], { notices }));
  const decided = (id: string, decision: Decided['decision'], noticeVersion = '2'): Decided => ({
    notice: id,
    noticeVersion,
    decision,
  });
  const missing = (stage: string, records: Decided[]): string[] =>
    missingConsents(flow, stage, records).map(({ id }) => id);

  it('stand before the stage they name, or before the start', () => {
    assert.deepEqual(
      noticesBefore(flow, 'start').map(({ id }) => id),
      ['privacy', 'terms', 'texts'],
    );
    assert.deepEqual(
      noticesBefore(flow, 'talk').map(({ id }) => id),
      ['recording'],
    );
    assert.deepEqual(noticesBefore(formFlow([question()]), 'start'), []);
  });

  it('miss required consents of the start and of the stage, no others', () => {
    assert.deepEqual(missing('apply', []), ['terms']);
    assert.deepEqual(missing('talk', []), ['terms', 'recording']);
    assert.deepEqual(missing('talk', [decided('terms', 'granted'), decided('recording', 'granted')]), []);
  });

  it('count the latest decision, on the version that is in the flow', () => {
    assert.deepEqual(missing('apply', [decided('terms', 'granted', '1')]), ['terms']);
    assert.deepEqual(missing('apply', [decided('terms', 'granted'), decided('terms', 'withdrawn')]), ['terms']);
    assert.deepEqual(
      missing('apply', [decided('terms', 'declined'), decided('terms', 'granted'), decided('terms', 'shown')]),
      [],
    );
  });

  it('know that nothing was decided', () => {
    assert.equal(decisionOn({ id: 'terms', version: '2' }, []), undefined);
    assert.equal(decisionOn({ id: 'terms', version: '2' }, [decided('terms', 'shown')]), 'shown');
  });
});

describe('minutes', () => {
  const texts = (count: number): Part[] =>
    Array.from({ length: count }, (_, index) => question({ id: `t${index}`, type: 'long-text' }));
  const two = parseFlow(document([form(texts(4)), form([question()], { id: 'later', minutes: 10 })]));
  const at = (apply: string, later: string): { id: string; progress: string }[] => [
    { id: 'apply', progress: apply },
    { id: 'later', progress: later },
  ];

  it('are those of the document, else by what is asked, and never none', () => {
    assert.deepEqual(two.stages.map(stageMinutes), [5, 10]);
    assert.deepEqual(formFlow([question()]).stages.map(stageMinutes), [1]);
  });

  it('count conditional questions half', () => {
    const asked = texts(8).map((one, index) =>
      index < 4 ? one : { ...one, showIf: { question: 't0', op: 'present' } },
    );
    assert.deepEqual(formFlow(asked).stages.map(stageMinutes), [8]);
  });

  it('of an interview are its times, up to its limit', () => {
    const talk = {
      id: 'talk',
      type: 'interview',
      modes: ['text'],
      questions: [
        { id: 'a', ask: 'x', thinkSeconds: 60, maxSeconds: 240 },
        { id: 'b', ask: 'x' },
      ],
    };
    const [stage] = parseFlow(document([talk])).stages;
    const [short] = parseFlow(document([{ ...talk, maxMinutes: 3 }])).stages;
    assert.ok(stage && short);
    assert.deepEqual([stageMinutes(stage), stageMinutes(short)], [7, 3]);
  });

  it('left shrink with each answer and each stage, and end at none', () => {
    assert.equal(minutesLeft(two, at('available', 'locked')), 15);
    assert.equal(minutesLeft(two, at('in-progress', 'locked'), { apply: { t0: 'x', t1: 'x' } }), 13);
    assert.equal(minutesLeft(two, at('submitted', 'available')), 10);
    assert.equal(minutesLeft(two, at('done', 'in-progress'), { later: { why: 'x' } }), 1);
    assert.equal(minutesLeft(two, at('done', 'skipped')), 0);
  });
});
