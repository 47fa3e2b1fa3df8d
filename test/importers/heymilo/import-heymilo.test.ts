// HeyMilo postings become flows that candidates can read and a backstage that they cannot, with every rule off.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFiles } from '../../../src/check/check-files.ts';
import { GreenroomError } from '../../../src/errors/index.ts';
import type { StageOf, StageType } from '../../../src/flow/schema/stage.ts';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import type { ImportResult } from '../../../src/importers/import-result.ts';
import { fullPosting, fullQuestions, posting, question } from './sample-posting.ts';

const full = importHeyMilo({ posting: fullPosting, questions: fullQuestions });

function stage<T extends StageType>({ flow }: ImportResult, type: T): StageOf<T> {
  const found = flow.stages.find((entry): entry is StageOf<T> => entry.type === type);
  assert.ok(found, `There is no stage of the type ${type}`);
  return found;
}
const listed = ({ report }: ImportResult) => report.notCarried.map(({ path }) => path);
const step = (type: string, config: object = {}, more: object = {}) => ({ id: `agent_${type}`, type, config, ...more });
/** A posting of one step with these questions. */
const only = (type: string, questions: object[], config: object = {}, more: object = {}) =>
  importHeyMilo({ posting: posting([step(type, config)], more), questions });

describe('a posting', () => {
  it('becomes documents that break no rule of the check but that some stages cannot run yet, enforcing nothing', () => {
    const { problems } = checkFiles([
      { path: 'a.flow.json', text: JSON.stringify(full.flow) },
      { path: 'a.backstage.json', text: JSON.stringify(full.backstage) },
    ]);
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    assert.deepEqual([...new Set(errors)], ['stage-not-runnable']);
    assert.ok(Object.values(full.backstage.stages ?? {}).every((rules) => rules.enforce === false));
    assert.deepEqual(full.backstage.decision, undefined);
  });

  it('keeps its order, and the ids that results and answers are told by', () => {
    assert.deepEqual(
      full.flow.stages.map(({ id, type }) => `${id} ${type}`),
      ['agent_resume resume', 'agent_form form', 'agent_sms sms', 'agent_vi_001 interview'],
    );
    assert.deepEqual(
      full.report.fields.map(({ field, question: id }) => [field, id]),
      ['fq_2', 'fq_1', 'fq_3', 'fq_4', 'sq_1', 'sq_2', 'vq_1', 'vq_2'].map((id) => [id, id]),
    );
    const turned = posting([
      { ...step('form'), order: 2 },
      { ...step('resume'), order: 1 },
    ]);
    const { flow } = importHeyMilo({ posting: turned, questions: [question('q', 'form', 'Why?')] });
    assert.deepEqual(
      flow.stages.map(({ type }) => type),
      ['resume', 'form'],
    );
  });

  it('tells its title, description, employer, deadline and language', () => {
    const { flow } = full;
    assert.equal(flow.id, 'night-auditor-13d77095');
    assert.deepEqual(flow.role, { title: 'Night Auditor', summary: 'Close the **day**.' });
    assert.deepEqual(flow.brand, { name: 'Acme', poweredBy: false });
    assert.equal(flow.availability?.closesAt, '2027-01-01T00:00:00.000Z');
    assert.equal(flow.locale, 'en');
    const spanish = importHeyMilo(posting([], { language: 'es_MX', deadline: '2026-12-24T00:00:00Z' })).flow;
    assert.equal(spanish.locale, 'es-MX');
    assert.equal(spanish.availability?.closesAt, '2026-12-24T00:00:00.000Z');
    assert.ok(listed(importHeyMilo(posting([], { deadline: 'soon' }))).includes('deadline'));
  });

  it('asks for a telephone number where candidates are texted or called', () => {
    const ask = (type: string, config: object, modality: string) =>
      only(type, [question('q', modality, 'Why?')], config).flow.identity?.phone;
    assert.equal(ask('conversational_sms', {}, 'sms'), 'required');
    assert.equal(ask('web_interview', { phone_calls_enabled: true }, 'voice'), 'required');
    assert.equal(ask('web_interview', {}, 'voice'), 'optional');
  });

  it('is read in its envelope, alone, and in the shape that creates one', () => {
    const questions = { data: fullQuestions, pagination: { has_more: false } };
    const wrapped = importHeyMilo({ posting: { data: fullPosting }, questions });
    assert.deepEqual([wrapped.flow, wrapped.backstage], [full.flow, full.backstage]);
    assert.deepEqual(importHeyMilo({ data: fullPosting, questions }).flow, full.flow);
    const made = importHeyMilo({
      title: 'Cook',
      workflow: [{ type: 'form', questions: [{ modality: 'form', text: 'Why?' }] }, { type: 'resume' }],
    });
    assert.deepEqual(
      made.flow.stages.map(({ id }) => id),
      ['form', 'resume'],
    );
  });

  it('without a workflow gets the steps that its questions need', () => {
    const { flow } = importHeyMilo({ posting: posting(), questions: fullQuestions });
    assert.deepEqual(
      flow.stages.map(({ type }) => type),
      ['resume', 'form', 'sms', 'interview'],
    );
  });

  it('without its questions says what to hand in with it', () => {
    const { flow, report } = importHeyMilo(fullPosting);
    assert.deepEqual(
      flow.stages.map(({ type }) => type),
      ['resume'],
    );
    assert.deepEqual(
      report.notCarried.filter(({ path }) => /^workflow\[\d\]$/.test(path)).map(({ path }) => path),
      ['workflow[1]', 'workflow[2]', 'workflow[3]'],
    );
    assert.match(report.notCarried.find(({ path }) => path === 'workflow[1]')?.reason ?? '', /questions/);
  });
});

describe('what is no posting', () => {
  const refusal = (input: unknown): GreenroomError => {
    try {
      importHeyMilo(input);
    } catch (error) {
      assert.ok(error instanceof GreenroomError && error.code === 'invalid');
      return error;
    }
    return assert.fail('It was taken for a posting');
  };

  it('is refused with its path', () => {
    for (const input of [null, [], 'posting', 7, {}, { data: null }]) refusal(input);
    const paths = (input: unknown) => refusal(input).problems.map(({ path }) => path);
    assert.deepEqual(paths({ title: 'A', workflow: [{ type: 'form' }, 7] }), ['workflow[1]']);
    assert.deepEqual(paths({ posting: posting(), questions: 'none' }), ['questions']);
  });

  it('is told from a list of postings', () => {
    assert.match(refusal({ data: [posting()], pagination: { has_more: false } }).message, /hand in one of them/);
  });
});

describe('what candidates must not see', () => {
  it('is in the backstage alone: expected answers, criteria, thresholds, instructions, addresses', () => {
    const [flow, backstage] = [JSON.stringify(full.flow), JSON.stringify(full.backstage)];
    const secrets = [...JSON.stringify([fullPosting, fullQuestions]).matchAll(/secret-[a-z]+/g)].map(([word]) => word);
    assert.ok(secrets.length > 10);
    for (const secret of secrets) {
      assert.ok(!flow.includes(secret), `${secret} is in the flow`);
      if (secret !== 'secret-review') assert.ok(backstage.includes(secret), `${secret} is not in the backstage`);
    }
    for (const threshold of ['0.6125', '0.7375']) {
      assert.ok(!flow.includes(threshold));
      assert.ok(backstage.includes(threshold));
    }
  });

  it('cannot be told from the flow: it is the same with and without what is expected', () => {
    const open = fullQuestions.map((entry) => {
      const { id, object, posting_id, modality, text, ...rest } = entry;
      const shown = Object.entries(rest).filter(
        ([key]) => !/^(answer|operator|is_knockout|is_dealbreaker|expected_)/.test(key),
      );
      return { id, object, posting_id, modality, text, ...Object.fromEntries(shown) };
    });
    const steps = fullPosting.workflow.map((entry) => ({ ...entry }));
    assert.deepEqual(importHeyMilo({ posting: { ...fullPosting, workflow: steps }, questions: open }).flow, full.flow);
  });
});

describe('the links', () => {
  it('come over switched off, and the report says so', () => {
    assert.deepEqual(full.backstage.links, {
      scheduling: { enabled: false, url: 'https://cal.com/secret-calendar/intro' },
      redirect: { enabled: false, url: 'https://secret-redirect.test/thanks' },
    });
    assert.ok(['posting.scheduling_url', 'posting.redirect_url'].every((path) => listed(full).includes(path)));
  });

  it('are left out where they are no safe address', () => {
    const { backstage, report } = importHeyMilo(
      posting([], { scheduling_url: 'javascript:alert(1)', redirect_url: 'http://a.test/' }),
    );
    assert.equal(backstage.links, undefined);
    assert.deepEqual(report.notCarried.filter(({ path }) => path.endsWith('_url')).length, 2);
  });

  it('are joined by the reminders and quiet hours of the chat', () => {
    assert.deepEqual(full.backstage.invitations, {
      reminders: [{ afterHours: 24 }, { afterHours: 48 }],
      quietHours: { timeZone: 'America/New_York', from: 22, to: 7 },
    });
    const odd = { blackout_period: { enabled: true, timezone: 'Mars/North', start_hour: 22, end_hour: 7 } };
    const result = only('conversational_sms', [question('q', 'sms', 'Why?')], odd);
    assert.equal(result.backstage.invitations, undefined);
    assert.ok(listed(result).includes('posting.workflow[0].config.blackout_period'));
  });
});

describe('notices', () => {
  const kinds = ({ flow }: ImportResult) =>
    (flow.notices ?? []).map(({ kind, consent, before }) => [kind, consent, before]);

  it('are made for AI, recording and texting, before the first stage that needs each', () => {
    assert.deepEqual(kinds(full), [
      ['ai', 'none', 'agent_resume'],
      ['recording', 'required', 'agent_vi_001'],
      ['texting', 'optional', 'agent_sms'],
    ]);
    assert.match(JSON.stringify(full.flow.notices?.[0]?.text), /artificial intelligence.*Sarah/);
    assert.equal(full.report.notCarried.filter(({ label }) => label.startsWith('Notice')).length, 3);
  });

  it('are not made where nothing needs them', () => {
    assert.deepEqual(kinds(only('form', [question('q', 'form', 'Why?')])), []);
  });
});

describe('a resume step', () => {
  it('keeps its criteria as a rubric and its threshold as the least score', () => {
    assert.deepEqual(full.backstage.stages?.['agent_resume'], {
      enforce: false,
      score: { min: 0.6125, items: [{ question: 'resume', scale: [0, 100] }] },
      assistant: {
        instructions:
          'secret-instructions\n\nAbout the company (never say it): secret-company\n\nAbout the role: secret-job',
        rubric: [
          { id: 'rsc_1', text: 'secret-ledgers\n1: none\n5: some', weight: 3 },
          { id: 'rec_1', text: 'secret-degree', weight: 1 },
        ],
      },
    });
    assert.ok(listed(full).includes('questions[1]'), 'an eligibility criterion is no rule, and the report says so');
  });

  it('can be skipped where it is not mandatory', () => {
    const optional = (mandatory: boolean | null) => stage(only('resume', [], { mandatory }), 'resume').optional;
    assert.deepEqual([true, false, null].map(optional), [undefined, true, undefined]);
  });
});

describe('a chat step', () => {
  it('has persona, greeting and questions; its knock-outs say what the step says', () => {
    const sms = stage(full, 'sms');
    assert.deepEqual(sms.persona, { name: 'Sarah' });
    assert.deepEqual(sms.greeting, ['Hi {{candidate.name}}, thanks for applying as {{role.title}}!']);
    assert.deepEqual(
      sms.questions.map(({ id, type, required }) => [id, type, required]),
      [
        ['sq_1', 'yes-no', true],
        ['sq_2', 'number', true],
      ],
    );
    assert.deepEqual(full.backstage.stages?.['agent_sms']?.dealbreakers, [
      {
        id: 'sq_1',
        question: 'sq_1',
        op: 'is',
        value: true,
        disclose: 'message',
        message: 'secret-sorry, {{candidate.name}}',
      },
      { id: 'sq_2', question: 'sq_2', op: 'gte', value: 4, onNotMet: 'flag', onUnknown: 'continue' },
    ]);
  });

  it('infers the type of a question from what is expected', () => {
    const result = only('conversational_sms', [
      question('a', 'sms', 'Years?', { expected_value: 2 }),
      question('b', 'sms', 'Nights?', { expected_answer: 'no', is_dealbreaker: true }),
      question('c', 'sms', 'Why?', { expected_answer: 'because', is_dealbreaker: true }),
    ]);
    assert.deepEqual(
      stage(result, 'sms').questions.map(({ type }) => type),
      ['number', 'yes-no', 'short-text'],
    );
    const rules = result.backstage.stages?.['agent_conversational_sms']?.dealbreakers ?? [];
    assert.deepEqual(
      rules.map(({ op, value }) => [op, value]),
      [
        ['gte', 2],
        ['is', false],
      ],
    );
    assert.ok(listed(result).includes('questions[2].expected_answer'));
  });
});

describe('an interview step', () => {
  it('has its modes, prompts, retakes and limit', () => {
    assert.deepEqual(stage(full, 'interview'), {
      id: 'agent_vi_001',
      type: 'interview',
      title: 'Interview',
      intro: 'Welcome, {{candidate.name}}.',
      modes: ['video', 'phone'],
      questions: [
        { id: 'vq_1', ask: 'Tell me about a night that went wrong.', required: true, retakes: 2 },
        { id: 'vq_2', ask: 'Why this hotel?', required: true, retakes: 2 },
      ],
      live: true,
      maxMinutes: 15,
    });
    assert.deepEqual(full.flow.status?.complete, { body: 'That was all.' });
    assert.deepEqual(stage(only('web_interview', [question('q', 'voice', 'Why?')]), 'interview').modes, ['voice']);
  });

  it('is scored by the criteria of its questions, from 1 to 10', () => {
    const rules = full.backstage.stages?.['agent_vi_001'];
    assert.deepEqual(rules?.score, {
      min: 0.7375,
      items: [
        {
          question: 'vq_1',
          weight: 5,
          scale: [1, 10],
          rubric: 'secret-criteria\n1: secret-low\n5: secret-middle\nsecret-afterwards',
        },
      ],
    });
    assert.equal(rules?.assistant?.followUps, 3);
    assert.match(rules?.assistant?.instructions ?? '', /About “Tell me about a night that went wrong\.”: secret-hint$/);
    assert.ok(listed(full).includes('questions[9].max_follow_ups'));
  });

  it('takes a step’s own instructions over those of the posting', () => {
    const result = only(
      'web_interview',
      [question('q', 'voice', 'Why?')],
      { instructions: 'own' },
      { instructions: 'general' },
    );
    assert.equal(result.backstage.stages?.['agent_web_interview']?.assistant?.instructions, 'own');
  });

  it('lists a threshold that nothing is scored for', () => {
    const result = only('web_interview', [question('q', 'voice', 'Why?', { score_weight: 0 })], {
      min_evaluation_score: 0.5,
    });
    assert.equal(result.backstage.stages?.['agent_web_interview']?.score, undefined);
    assert.ok(listed(result).includes('posting.workflow[0].config.min_evaluation_score'));
  });
});

describe('an assessment step', () => {
  it('has its task in the flow and its goal behind it', () => {
    const config = { scenario: '<p>Plan a night.</p>', goal: 'secret-goal', time_limit_minutes: 30, max_rounds: 4 };
    const result = importHeyMilo(posting([step('llm_assessment', config)], { interviewer_name: 'Sarah' }));
    assert.deepEqual(stage(result, 'assessment'), {
      id: 'agent_llm_assessment',
      type: 'assessment',
      title: 'A task',
      task: 'Plan a night.',
      assistant: { name: 'Sarah' },
      deliverable: { format: 'text' },
      minutes: 30,
      rounds: 4,
    });
    assert.match(result.backstage.stages?.['agent_llm_assessment']?.assistant?.instructions ?? '', /secret-goal/);
  });
});

describe('the design templates', () => {
  const template = (template_type: string, design_config: object) => ({
    id: 'E0',
    name: template_type,
    template_type,
    design_config,
  });
  const design = (...templates: object[]) =>
    importHeyMilo({ posting: posting(), design_templates: { data: templates } });

  it('give colours, font, headlines and a picture', () => {
    const result = design(
      template('welcome_page', {
        primary_color: '#007bff',
        background_color: '#ffffff',
        font_family: 'Inter, sans-serif',
        header_text: 'Welcome, {{candidate_name}}',
        image_url: 'https://img.test/a.png',
        show_logo: true,
      }),
      template('interview_complete_page', { header_text: 'Thank you', primary_color: '#000000' }),
    );
    assert.deepEqual(result.flow.brand.theme, { accent: '#007bff', surface: '#ffffff', font: 'Inter, sans-serif' });
    assert.equal(result.flow.brand.cover?.src, 'https://img.test/a.png');
    assert.equal(result.flow.landing?.headline, 'Welcome, {{candidate.name}}');
    assert.equal(result.flow.status?.complete?.headline, 'Thank you');
    const paths = listed(result).filter((path) => path.startsWith('design_templates'));
    assert.deepEqual(
      paths.map((path) => path.replace('design_templates.data', '')),
      ['[0].design_config.image_url', '[0].design_config.show_logo', '[1].design_config.primary_color'],
    );
  });

  it('are listed where they cannot be read', () => {
    const result = design(
      template('welcome_page', { primary_color: 'red', font_family: 'x;}', image_url: 'javascript:1' }),
    );
    assert.equal(result.flow.brand.theme, undefined);
    assert.equal(result.flow.brand.cover, undefined);
    assert.equal(listed(result).filter((path) => path.startsWith('design_templates')).length, 3);
  });
});

describe('the report', () => {
  it('lists what has no place, with a reason each', () => {
    for (const { path, label, reason } of full.report.notCarried) assert.ok(path && label && reason);
    const expected = [
      'posting.workflow[1].config.knockout_enabled',
      'posting.workflow[2].config.follow_up_message',
      'posting.workflow[3].config.is_multilingual',
      'posting.workflow[3].config.cheat_detection_config',
      'posting.retake_cooldown_days',
      'posting.urls.review_url',
      'questions[8].min_follow_ups',
      'questions[10]',
    ];
    assert.deepEqual(
      expected.filter((path) => !listed(full).includes(path)),
      [],
    );
  });

  it('counts each question once: carried or listed', () => {
    const gone = listed(full).filter((path) => /^questions\[\d+\]$/.test(path));
    assert.equal(full.report.carried + gone.length, fullQuestions.length);
  });

  it('lists settings and kinds that this version has never heard of', () => {
    const result = importHeyMilo({
      posting: posting([step('hologram', { depth: 3 }), step('form', { colour: 'red' })], { mood: 'good' }),
      questions: [question('q', 'form', 'Why?', { hint: 'x' }), question('h', 'hologram', 'Where?')],
    });
    assert.deepEqual(
      listed(result).filter((path) => !path.endsWith('company_name')),
      ['questions[1]', 'posting.workflow[0]', 'posting.workflow[1].config.colour', 'questions[0].hint', 'posting.mood'],
    );
  });
});
