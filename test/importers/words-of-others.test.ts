// Texts, ids and amounts of other systems, fit for a flow.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labelText, linksIn } from '../../src/importers/clean-text.ts';
import { fileLimits } from '../../src/importers/file-limits.ts';
import { logForeignRules } from '../../src/importers/foreign-rules.ts';
import { flowIdOf } from '../../src/importers/ids.ts';
import { createImportLog } from '../../src/importers/import-result.ts';
import { localeOf } from '../../src/importers/locale.ts';
import { payText } from '../../src/importers/pay.ts';
import { isDeclining, isPersonal } from '../../src/importers/personal.ts';
import { translateRole } from '../../src/importers/role.ts';
import { createTranslation } from '../../src/importers/translation.ts';

describe('a label', () => {
  it('is one line of text, without the markup that it came in', () => {
    assert.equal(
      labelText('<p>Can you <b>really</b><br>lift &amp; carry *20* kg?</p>'),
      'Can you really lift & carry *20* kg?',
    );
    assert.equal(labelText('&lt;p&gt;Twice escaped&lt;/p&gt;'), 'Twice escaped');
    assert.equal(labelText('<ul><li>One</li><li>Two</li></ul>'), '- One - Two');
  });

  it('that only looks like markup stays as it is', () => {
    assert.equal(labelText('Do you know List<String>, a<b and 2*3*4?'), 'Do you know List<String>, a<b and 2*3*4?');
  });

  it('gives its links away, since it cannot hold them', () => {
    const label = 'Read our <a href="https://acme.example/terms">terms</a> and <a href="javascript:x()">more</a>.';
    assert.equal(labelText(label), 'Read our terms and more.');
    assert.equal(linksIn(label), '[terms](https://acme.example/terms)');
    assert.equal(linksIn('[no](https://acme.example) link'), '');
  });
});

describe('a question about a personal characteristic', () => {
  it('is known by its words', () => {
    for (const label of [
      'Gender',
      'Race / Ethnicity',
      'Are you Hispanic/Latino?',
      'What pronouns would you like our team to use when addressing you?',
      'How would you describe your gender identity?',
      'Do you have a disability?',
      'Are you a protected veteran?',
      'Veteran status:',
      'Geschlecht',
      'Género',
    ])
      assert.ok(isPersonal(label), label);
  });

  it('is not confused with one about work', () => {
    for (const label of [
      'Sex work research: have you published on it?',
      'Which programming languages do you use?',
      'How many veterans have you hired?',
      'Describe a race condition that you fixed',
      'Have you run disability services before?',
      'Do you have a driving licence?',
      'What is your native language?',
    ])
      assert.equal(isPersonal(label), false, label);
  });

  it('can be declined in more words than one', () => {
    for (const label of [
      "I don't wish to answer",
      'Decline To Self Identify',
      'Prefer not to say',
      'Prefiero no responder',
      'Keine Angabe',
    ])
      assert.ok(isDeclining(label), label);
    assert.equal(isDeclining('I am not a veteran'), false);
  });
});

describe('a flow’s id', () => {
  it('is made of title and number, short, and the same for the same job', () => {
    assert.equal(flowIdOf('Señor Software-Engineer!', '7', {}), 'senor-software-engineer-7');
    assert.equal(flowIdOf('Clerk', '3fba1c39-c5cb-47d7-9ad2-1cec4d7e9d0c', {}), 'clerk-3fba1c39');
    assert.equal(flowIdOf('', null, { a: 1 }, 'lever-posting'), flowIdOf('', undefined, { a: 1 }, 'lever-posting'));
    assert.notEqual(flowIdOf('', null, { a: 1 }), flowIdOf('', null, { a: 2 }));
    assert.match(flowIdOf('x'.repeat(200), 'ABC-123-DEF-456', {}), /^[a-z0-9][a-z0-9-]{0,63}$/);
  });
});

describe('a language', () => {
  it('is a canonical tag, English where it is none', () => {
    assert.deepEqual(['pt_br', 'EN', '', null, 'klingon!', 'x-private', 'nl'].map(localeOf), [
      'pt-BR',
      'en',
      'en',
      'en',
      'en',
      'en',
      'nl',
    ]);
  });
});

describe('pay', () => {
  it('is written as people read it, with what it is for', () => {
    assert.equal(
      payText({ low: 50_000, high: 75_000, currency: 'USD', interval: 'per-year-salary' }, 'en'),
      '$50,000 – $75,000 a year',
    );
    assert.equal(payText({ low: 17.5, currency: 'usd', interval: 'HOUR' }, 'en'), '$17.50 an hour');
    assert.equal(payText({ high: 10, low: 20, currency: 'points' }, 'en'), '10–20 POINTS');
    assert.equal(payText({ currency: 'EUR' }, 'en'), undefined);
  });
});

describe('a role', () => {
  const roleOf = (hints: Parameters<typeof translateRole>[0], language = 'en') =>
    translateRole(hints, createTranslation('x', language));

  it('has place and kind in words, whatever codes they came in', () => {
    assert.deepEqual(roleOf({ title: 'Clerk', workplace: 'OnSite', employmentType: 'FULL_TIME' }), {
      title: 'Clerk',
      location: 'On site',
      employmentType: 'Full-time',
    });
    assert.equal(
      roleOf({ title: 'Clerk', employmentType: 'fulltime_fixed_term' }).employmentType,
      'Full-time, fixed term',
    );
    assert.equal(roleOf({ title: 'Clerk', employmentType: 'workingStudent' }).employmentType, 'Working student');
    assert.equal(
      roleOf({ title: 'Clerk', places: ['Leeds', 'Leeds', null], workplace: 'remote' }).location,
      'Leeds (remote)',
    );
    assert.equal(roleOf({ title: 'Clerk', places: ['Remote - US'], workplace: 'remote' }).location, 'Remote - US');
    assert.equal(roleOf({ title: 'Clerk', workplace: 'unspecified' }).location, undefined);
    assert.equal(roleOf({ title: 'Portero', employmentType: 'Intern' }, 'es').employmentType, 'Prácticas');
  });

  it('without a title says so in the report', () => {
    const translation = createTranslation('x', 'en');
    assert.equal(translateRole({}, translation).title, 'Open role');
    assert.deepEqual(
      translation.report.notCarried.map(({ path }) => path),
      ['title'],
    );
  });
});

describe('files', () => {
  it('are limited as in the source, as far as a flow can say it', () => {
    const log = createImportLog('x');
    const limits = fileLimits(
      { types: ['PDF', '.jpeg', 'image/png', 'gif', 'gif'], bytes: 1_572_864 },
      'f.types',
      'CV',
      log,
    );
    assert.deepEqual(limits, { accept: ['pdf', 'jpg', 'png'], maxMegabytes: 1.5 });
    assert.deepEqual(log.report.notCarried, [
      { path: 'f.types', label: 'CV', reason: 'Files of these kinds are not taken: gif' },
    ]);
    assert.deepEqual(fileLimits({}, 'f', 'CV', log), {});
  });
});

describe('a rule that nobody documented', () => {
  it('is listed with what it says, and never guessed', () => {
    const log = createImportLog('x');
    logForeignRules(
      { id: 1, knockout: 'no', depends_on: [], conditions: [{ a: 1 }], disqualify: false },
      'q',
      'Nights?',
      log,
    );
    assert.deepEqual(
      log.report.notCarried.map(({ path, reason }) => [path, /"no"|\[\{"a":1\}\]/.test(reason)]),
      [
        ['q.knockout', true],
        ['q.conditions', true],
      ],
    );
  });
});
