// What has to be said before it happens, and other ways for those who say no or cannot.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { businessDaysBetween } from '../../src/check/business-days.ts';
import { backstage, flow, flowOf, form, interview, notice, question, type Part } from './every-code/documents.ts';
import { only, placesOf } from './found.ts';

const chat = (part: Part = {}): Part => ({ id: 'chat', type: 'sms', questions: [question()], ...part });
const scenario: Part = {
  id: 'task',
  type: 'assessment',
  task: 'Write a reply to a guest.',
  assistant: { name: 'Robin' },
  deliverable: { format: 'text' },
};
const withNotice = (stage: Part, part: Part) => flowOf([form([question()]), stage], { notices: [notice(part)] });

describe('a recording notice', () => {
  const places = (document: Part) => placesOf('recording-notice-missing', document);

  it('is missed before every interview that is spoken, and before no other', () => {
    for (const mode of ['voice', 'video', 'phone'])
      assert.deepEqual(places(flowOf([interview({ modes: [mode, 'text'] })])), ['stages[0]'], mode);
    assert.deepEqual(places(flowOf([interview({ modes: ['text'] })])), []);
    assert.deepEqual(places(flowOf([form([question()])])), []);
  });

  it('may stand before the stage, before an earlier one, or before everything, but not after', () => {
    for (const before of ['talk', 'apply', 'start', undefined]) {
      const document = withNotice(interview(), { kind: 'recording', ...(before !== undefined && { before }) });
      assert.deepEqual(places(document), [], before);
    }
    const late = flowOf([interview(), form([question()])], {
      notices: [notice({ kind: 'recording', before: 'apply' })],
    });
    assert.deepEqual(places(late), ['stages[0]']);
    assert.deepEqual(places(withNotice(interview(), { kind: 'privacy' })), ['stages[1]']);
  });

  it('is spelled out in the cure', () => {
    const [problem] = only(['recording-notice-missing'], flowOf([interview()]));
    assert.match(problem?.fix ?? '', /"kind": "recording", "before": "talk", "consent": "required"/);
  });
});

describe('a notice that a program is at work', () => {
  const places = (document: Part, rules?: Part) => placesOf('ai-notice-missing', document, rules);
  const rules = (part: Part) => ({ schemaVersion: 1, flow: 'sample', stages: { apply: part } });

  it('is missed where candidates meet one', () => {
    assert.deepEqual(places(flowOf([scenario])), ['stages[0]']);
    assert.deepEqual(places(flowOf([interview({ live: true })])), ['stages[0]']);
    assert.deepEqual(places(flowOf([chat({ persona: { name: 'Sam' } })])), ['stages[0]']);
    assert.deepEqual(places(flowOf([interview(), chat()])), []);
    assert.deepEqual(places(withNotice(scenario, { kind: 'ai', before: 'task' })), []);
  });

  it('is missed where one reads answers behind the stage', () => {
    for (const assistant of [
      { instructions: 'Be strict.' },
      { followUps: 2 },
      { rubric: [{ id: 'a', text: 'Clear' }] },
    ])
      assert.deepEqual(places(flow(), rules({ assistant })), ['stages.apply.assistant']);
    assert.deepEqual(places(flow(), rules({ assistant: {} })), []);
    assert.deepEqual(places(flow({ notices: [notice({ kind: 'ai' })] }), rules({ assistant: { followUps: 2 } })), []);
  });

  it('is said once, where the flow has both', () => {
    const behind = { schemaVersion: 1, flow: 'sample', stages: { task: { assistant: { followUps: 2 } } } };
    assert.deepEqual(places(flowOf([scenario]), behind), ['stages[0]']);
  });
});

describe('a notice about texts', () => {
  const places = (document: Part, rules?: Part) => placesOf('texting-notice-missing', document, rules);

  it('is missed before a conversation by text, not before one on the page', () => {
    assert.deepEqual(places(flowOf([chat({ channels: ['text'] })])), ['stages[0].channels']);
    assert.deepEqual(places(flowOf([chat({ channels: ['chat'] }), form([question()])])), []);
    assert.deepEqual(places(withNotice(chat({ channels: ['text'] }), { kind: 'texting' })), []);
  });

  it('is missed where invitations go out as texts', () => {
    const inviting = backstage({}, { invitations: { text: 'Your link: {{link}}' } });
    assert.deepEqual(places(flow(), inviting), ['invitations.text']);
    assert.deepEqual(places(flow({ notices: [notice({ kind: 'texting', consent: 'optional' })] }), inviting), []);
  });
});

describe('another way', () => {
  const required = (part: Part) => notice({ consent: 'required', ...part });
  const places = (document: Part) => placesOf('no-other-way', document);
  const alone = (stages: Part[], notices: Part[]) => flowOf(stages, { support: {}, notices });

  it('is missed behind a consent that nobody can refuse', () => {
    assert.deepEqual(places(alone([form([question()])], [required({})])), ['notices[0].consent']);
    assert.deepEqual(places(alone([form([question()])], [notice({ consent: 'optional' })])), []);
    const terms = { id: 'terms', type: 'consent', label: 'I have read the plan', required: true };
    assert.deepEqual(places(alone([form([question(), terms])], [])), ['stages[0].pages[0].questions[1].required']);
    assert.deepEqual(places(alone([form([{ ...terms, required: false }])], [])), []);
  });

  it('is a person to ask, a stage that can be skipped, or another mode', () => {
    for (const support of [
      { email: 'a@b.example' },
      { url: 'https://b.example' },
      { accommodation: { phone: '+1 555 0100' } },
    ])
      assert.deepEqual(places(flow({ support, notices: [required({})] })), []);
    assert.deepEqual(places(alone([form([question()], { optional: true })], [required({ before: 'apply' })])), []);
    assert.deepEqual(places(alone([interview()], [required({ kind: 'recording', before: 'talk' })])), []);
    const spoken = interview({ modes: ['voice'] });
    assert.deepEqual(places(alone([spoken], [required({ kind: 'recording', before: 'talk' })])), [
      'notices[0].consent',
    ]);
    const byText = (channels: string[]) => alone([chat({ channels })], [required({ kind: 'texting', before: 'chat' })]);
    assert.deepEqual(places(byText(['chat', 'text'])), []);
    assert.deepEqual(places(byText(['text'])), ['notices[0].consent']);
  });

  it('is missed where an interview can only be spoken, and the modes to write are given', () => {
    const [problem] = only(['no-text-way'], flowOf([interview({ modes: ['voice', 'video'] })]));
    assert.equal(problem?.path, 'stages[0].modes');
    assert.equal(problem?.fix, 'Write ["voice","video","text"].');
    assert.deepEqual(placesOf('no-text-way', flowOf([interview()])), []);
  });
});

describe('business days', () => {
  it('are Monday to Friday, without the first day and with the last', () => {
    const days = ['2027-03-26', '2027-03-27', '2027-03-28', '2027-03-29', '2027-04-09'];
    assert.deepEqual(
      days.map((day) => businessDaysBetween('2027-03-26', day)),
      [0, 0, 0, 1, 10],
    );
  });

  it('are none backwards, and are not counted for ever', () => {
    assert.equal(businessDaysBetween('2027-03-26', '2027-03-01'), 0);
    assert.ok(businessDaysBetween('1900-01-01', '2027-03-26') > 10);
  });
});
