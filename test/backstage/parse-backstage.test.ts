// A backstage is read whole: every mistake at once, with its place, and nothing secret repeated.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import { checkBackstage, parseBackstage } from '../../src/backstage/parse-backstage.ts';
import { DocumentError } from '../../src/errors/index.ts';
import type { Question } from '../../src/flow/schema/question.ts';
import type { Stage } from '../../src/flow/schema/stage.ts';
import { assertBackstageAgreement } from '../support/schema-agreement.ts';
import { apply, flowOf, more, questions, selfId } from './sample-documents.ts';

const interview: Stage = {
  id: 'talk',
  type: 'interview',
  modes: ['text'],
  questions: [{ id: 'story', ask: 'Tell us about a hard day' }],
};
const work: Stage = {
  id: 'work',
  type: 'assessment',
  task: 'Write',
  assistant: { name: 'Kit' },
  deliverable: { format: 'text' },
};
const cv: Stage = { id: 'cv', type: 'resume' };
const flow = flowOf([cv, apply, more, interview, work, selfId], { locales: ['es'] });

/** Codes and paths of what is wrong with a backstage that has this beside its head. */
function problems(part: object, of = flow): string[] {
  assertBackstageAgreement({ schemaVersion: 1, flow: 'sample', ...part });
  return checkBackstage({ schemaVersion: 1, flow: 'sample', ...part }, of).problems.map(
    ({ code, path }) => `${code} ${path}`,
  );
}
function warnings(part: object, of = flow): string[] {
  return checkBackstage({ schemaVersion: 1, flow: 'sample', ...part }, of).warnings.map(
    ({ code, path }) => `${code} ${path}`,
  );
}
const rule = (more: object) => ({ stages: { apply: { dealbreakers: [{ id: 'r', ...more }] } } });
const item = (more: object, stage = 'apply') => ({ stages: { [stage]: { score: { items: [more] } } } });
const first = 'stages.apply.dealbreakers[0]';

describe('a backstage', () => {
  it('is read as it stands when it fits its flow', () => {
    const document = {
      schemaVersion: 1,
      flow: 'sample',
      stages: {
        cv: {
          dealbreakers: [{ id: 'has-cv', question: 'resume', op: 'present', minConfidence: 0.9 }],
          score: { items: [{ question: 'resume', scale: [1, 5] }] },
        },
        apply: {
          enforce: true,
          dealbreakers: [
            {
              id: 'a',
              question: 'adult',
              op: 'is',
              value: true,
              onUnknown: 'hold',
              disclose: 'message',
              message: { en: 'Adults only.', es: 'Solo adultos.' },
            },
            { id: 'b', question: 'years', op: 'between', value: [1, 40], onUnknown: 'continue' },
            { id: 'c', question: 'comfort', op: 'gte', value: 3, onUnknown: 'continue' },
            { id: 'd', question: 'shift', op: 'notIn', value: ['night'], onUnknown: 'continue' },
            { id: 'e', question: 'days', op: 'countGte', value: 2, onUnknown: 'continue' },
            { id: 'f', question: 'license', op: 'after', value: { today: 30 }, onUnknown: 'continue' },
            { id: 'g', question: 'proof', op: 'present' },
            { id: 'h', question: 'link', op: 'present', value: true },
            { id: 'i', question: 'terms', op: 'is', value: true, onUnknown: 'continue' },
          ],
          score: {
            min: 0.6,
            items: [
              { question: 'why', weight: 2, scale: [1, 5], rubric: 'Concrete' },
              { question: 'days', points: { sat: 2, sun: 2 } },
            ],
          },
        },
        talk: {
          score: { items: [{ question: 'story', scale: [1, 5] }] },
          assistant: { followUps: 2, rubric: [{ id: 'calm', text: 'Stays calm' }] },
        },
        work: { score: { items: [{ question: 'deliverable', scale: [0, 100] }] } },
      },
      decision: { minScore: 0.5, scheduleGate: 'either' },
      links: {
        scheduling: { enabled: true, url: 'https://cal.com/x' },
        redirect: { enabled: true, url: 'https://x.example', mode: 'link' },
      },
      invitations: {
        email: { subject: 'Hello', body: 'Come in' },
        reminders: [{ afterHours: 48 }],
        quietHours: { timeZone: 'America/Chicago', from: 20, to: 8 },
      },
      webhooks: [{ url: 'https://hooks.x.example/in', events: ['stage.submitted'], secretEnv: 'X_HOOK_SECRET' }],
      allowedOrigins: ['https://careers.x.example', 'http://localhost:3000'],
    };
    assert.deepEqual(parseBackstage(document, flow), document);
    const { faults, warnings } = checkBackstage(document, flow);
    assert.deepEqual([faults, warnings], [[], []]);
  });

  it('throws all of its problems at once, readable', () => {
    const broken = { schemaVersion: 2, flow: 'other', stages: { aply: {} }, extra: 1 };
    assert.throws(
      () => parseBackstage(broken, flow),
      (error) => {
        assert.ok(error instanceof DocumentError);
        assert.equal(error.document, 'backstage');
        assert.equal(error.problems.length, 4);
        assert.match(error.message, /stages\.aply: The flow has no stage "aply".*did you mean "apply"\?/);
        return true;
      },
    );
  });

  it('takes nothing but a document', () => {
    for (const input of [undefined, null, 'text', 3, [], () => 1])
      assert.ok(checkBackstage(input, flow).problems.length > 0);
  });

  it('names the nearest question, and the stage that asks one which is elsewhere', () => {
    const fixOf = (question: string) =>
      checkBackstage({ schemaVersion: 1, flow: 'sample', ...rule({ question, op: 'is', value: true }) }, flow)
        .problems[0]?.fix;
    assert.equal(fixOf('adlut'), 'did you mean "adult"?');
    assert.equal(fixOf('forklift'), 'the stage "more" asks it: move this there');
  });

  it('refuses an operator that the type of the question does not take', () => {
    assert.deepEqual(problems(rule({ question: 'adult', op: 'gte', value: 1 })), [`wrong-operator ${first}.op`]);
    assert.deepEqual(problems(rule({ question: 'note', op: 'present' })), [`wrong-operator ${first}.op`]);
  });

  it('refuses values that do not fit', () => {
    const wrong: [object, string][] = [
      [{ question: 'adult', op: 'is', value: 'yes' }, 'wrong-operand'],
      [{ question: 'years', op: 'gte' }, 'wrong-operand'],
      [{ question: 'years', op: 'between', value: [5, 2] }, 'wrong-operand'],
      [{ question: 'shift', op: 'eq', value: 'dya' }, 'unknown-option'],
      [{ question: 'days', op: 'includesAny', value: ['mon', 'holiday'] }, 'unknown-option'],
      [{ question: 'license', op: 'after', value: '2027-02-30' }, 'wrong-operand'],
    ];
    for (const [part, code] of wrong) assert.deepEqual(problems(rule(part)), [`${code} ${first}.value`]);
  });

  it('lets free text carry no dealbreaker, written or spoken', () => {
    assert.deepEqual(problems(rule({ question: 'why', op: 'present' })), [`free-text-rule ${first}.question`]);
    const spoken = { stages: { talk: { dealbreakers: [{ id: 'r', question: 'story', op: 'present' }] } } };
    assert.deepEqual(problems(spoken), ['free-text-rule stages.talk.dealbreakers[0].question']);
  });

  it('lets voluntary self-identification take no part', () => {
    assert.deepEqual(problems({ stages: { eeo: { score: { items: [] } } } }), ['self-id-rule stages.eeo']);
  });

  it('lets a postal code carry no dealbreaker', () => {
    const zip: Question = { id: 'zipCode', type: 'number', label: 'Your ZIP code' };
    const asking = flowOf([{ id: 'apply', type: 'form', pages: [{ id: 'all', questions: [...questions, zip] }] }]);
    assert.deepEqual(problems(rule({ question: 'zipCode', op: 'gte', value: 60000 }), asking), [
      `postal-code-rule ${first}.question`,
    ]);
  });

  it('wants to know how a scored question is scored', () => {
    const place = 'stages.apply.score.items[0]';
    assert.deepEqual(problems(item({ question: 'why' })), [`scale-missing ${place}`]);
    assert.deepEqual(problems(item({ question: 'shift' })), [`points-missing ${place}`]);
    assert.deepEqual(problems(item({ question: 'why', points: { a: 1 } })), [`wrong-points ${place}.points`]);
    assert.deepEqual(problems(item({ question: 'shift', points: { day: 1 }, scale: [1, 5] })), [
      `contradiction ${place}.scale`,
    ]);
    assert.deepEqual(problems(item({ question: 'shift', points: { dya: 1, night: 2 } })), [
      `unknown-option ${place}.points.dya`,
    ]);
    assert.deepEqual(problems(item({ question: 'shift', points: { day: 1, evening: 1, night: 1 } })), [
      `no-spread ${place}.points`,
    ]);
    assert.deepEqual(problems(item({ question: 'why', scale: [5, 5] })), [`min-over-max ${place}.scale`]);
    assert.deepEqual(problems(item({ question: 'note', scale: [1, 5] })), [`unfit-question ${place}.question`]);
    assert.deepEqual(problems(item({ question: 'story', points: {} }, 'talk')), [
      'wrong-points stages.talk.score.items[0].points',
    ]);
    assert.deepEqual(problems(item({ question: 'stroy', scale: [1, 5] }, 'talk')), [
      'unknown-question stages.talk.score.items[0].question',
    ]);
  });

  it('gives each rule its own id and each question one score', () => {
    const twice = { id: 'r', question: 'adult', op: 'is', value: true };
    const stages = { apply: { dealbreakers: [twice] }, more: { dealbreakers: [{ ...twice, question: 'forklift' }] } };
    assert.deepEqual(problems({ stages }), ['duplicate-id stages.more.dealbreakers[0].id']);
    const items = [
      { question: 'why', scale: [1, 5] },
      { question: 'why', scale: [1, 5] },
    ];
    assert.deepEqual(problems({ stages: { apply: { score: { items } } } }), [
      'duplicate-id stages.apply.score.items[1].question',
    ]);
  });

  it('keeps shares between 0 and 1', () => {
    assert.deepEqual(problems({ decision: { minScore: 1.01 } }), ['too-big decision.minScore']);
    assert.deepEqual(problems(rule({ question: 'adult', op: 'is', value: true, minConfidence: -0.1 })), [
      `too-small ${first}.minConfidence`,
    ]);
    assert.deepEqual(problems({ stages: { apply: { score: { min: 2, items: [] } } } }), [
      'too-big stages.apply.score.min',
    ]);
  });

  it('follows no unsafe address', () => {
    for (const url of [
      'javascript:alert(1)',
      'http://x.example',
      'https://me:secret@x.example',
      '//x.example',
      'data:text/html,x',
    ]) {
      assert.deepEqual(
        problems({ links: { scheduling: { enabled: true, url } } }),
        ['unsafe-url links.scheduling.url'],
        url,
      );
    }
    assert.deepEqual(problems({ allowedOrigins: ['https://x.example:443', 'http://127.0.0.999'] }), [
      'invalid-url allowedOrigins[0]',
      'invalid-url allowedOrigins[1]',
    ]);
    assert.deepEqual(problems({ allowedOrigins: ['https://x.example/path', '*'] }), [
      'invalid-format allowedOrigins[0]',
      'invalid-format allowedOrigins[1]',
    ]);
  });

  it('takes the name of a secret’s variable, never the secret, and repeats neither it nor a password', () => {
    const hook = { url: 'https://me:hunter2@x.example', events: ['x'] };
    for (const secretEnv of ['whsec_9f8a7b6c5d', 'AKIAIOSFODNN7EXAMPLE', 'two words', '']) {
      const { problems: found } = checkBackstage(
        { schemaVersion: 1, flow: 'sample', webhooks: [{ ...hook, secretEnv }] },
        flow,
      );
      assert.deepEqual(
        found.map(({ path }) => path),
        ['webhooks[0].url', 'webhooks[0].secretEnv'],
      );
      const said = JSON.stringify(found);
      assert.ok(!said.includes('hunter2') && (secretEnv === '' || !said.includes(secretEnv)));
    }
  });

  it('fills no placeholder that nobody knows', () => {
    const told = (message: string) =>
      rule({ question: 'adult', op: 'is', value: true, disclose: 'message', message: { en: message, es: 'No' } });
    assert.deepEqual(problems(told('Hello {{candidate.firstName}}, {{answers.shift}}')), []);
    assert.deepEqual(problems(told('Hello {{candidate.fistName}}')), [`unknown-placeholder ${first}.message`]);
    assert.deepEqual(problems(told('{{answers.gender}}')), [`unknown-placeholder ${first}.message`]);
  });

  it('warns of what works and is probably not meant', () => {
    const links = { scheduling: { enabled: true, url: 'https://cal.com/x' } };
    assert.deepEqual(warnings({ links }), ['nothing-enforced links.scheduling']);
    assert.deepEqual(warnings({ links, decision: { scheduleGate: 'shortlisted' } }), []);
    const flagged = {
      dealbreakers: [{ id: 'r', question: 'adult', op: 'is', value: true, onNotMet: 'flag', onUnknown: 'continue' }],
    };
    assert.deepEqual(warnings({ links, stages: { apply: flagged } }), ['nothing-enforced links.scheduling']);
    const redirect = { enabled: true, url: 'https://x.example', afterSeconds: 3 };
    assert.deepEqual(warnings({ links: { redirect } }), ['short-countdown links.redirect.afterSeconds']);
    const adult = { question: 'adult', op: 'is', value: true, onUnknown: 'hold' };
    assert.deepEqual(warnings(rule({ ...adult, message: { en: 'a', es: 'b' } })), [
      `message-not-shown ${first}.message`,
    ]);
    assert.deepEqual(warnings(rule({ ...adult, disclose: 'message', message: 'a' })), [
      `missing-locale ${first}.message`,
    ]);
  });
});

describe('the JSON Schema of a backstage', () => {
  it('is of draft 2020-12, closed, and knows every key', () => {
    const schema = backstageJsonSchema();
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema['additionalProperties'], false);
    assert.deepEqual(Object.keys(schema['properties'] as object), [
      '$schema',
      'schemaVersion',
      'flow',
      'stages',
      'decision',
      'links',
      'invitations',
      'webhooks',
      'allowedOrigins',
    ]);
  });
});
