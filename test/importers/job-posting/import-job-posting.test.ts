// A job posting of any page becomes a role that candidates can read, and says what they do not.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFiles } from '../../../src/check/check-files.ts';
import { GreenroomError } from '../../../src/errors/index.ts';
import type { Role } from '../../../src/flow/schema/flow.ts';
import { importJobPosting } from '../../../src/importers/job-posting/import-job-posting.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/data/jobposting-jsonld');

const posting = (more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Night Auditor',
  inLanguage: 'en',
  description: 'Keep the desk.',
  hiringOrganization: { '@type': 'Organization', name: 'Northgate' },
  ...more,
});
const page = (...scripts: unknown[]) =>
  `<!doctype html><html lang="fr"><head>${scripts
    .map(
      (script) =>
        `<script type="application/ld+json">${typeof script === 'string' ? script : JSON.stringify(script)}</script>`,
    )
    .join('\n')}<script>var x = {"@type": "JobPosting"}</script></head><body><p>Hello</p></body></html>`;
const roleOf = (more: object): Role => importJobPosting(posting(more)).flow.role;
const listed = (input: unknown) =>
  importJobPosting(input)
    .report.notCarried.map(({ path, label }) => `${path} ${label}`)
    .filter((line) => !line.startsWith('JobPosting '));

/** Every key of a posting is shown, used, or in the list; the posting itself is kept whole. */
function assertComplete(input: unknown): void {
  const { flow, backstage, report } = importJobPosting(input);
  const shown = JSON.stringify({ ...flow, role: { ...flow.role, posting: undefined } });
  for (const [key, value] of Object.entries(flow.role.posting ?? {})) {
    const isListed = report.notCarried.some(({ path }) => path.split('.').includes(key));
    const isStructure = key.startsWith('@') || key === 'inLanguage';
    const words = JSON.stringify(value).match(/[\p{L}\p{N}-]{3,}/gu) ?? [];
    const isShown = words.some((word) => shown.toLowerCase().includes(word.toLowerCase()));
    assert.ok(isListed || isStructure || isShown || key === 'employmentType', `${key}: ${JSON.stringify(value)}`);
  }
  for (const { path, label, reason } of report.notCarried) assert.ok(path && label && reason.length > 10, path);
  for (const rules of Object.values(backstage.stages ?? {})) assert.deepEqual(rules, { enforce: false });
  const { ok, problems } = checkFiles([
    { path: 'a.flow.json', text: JSON.stringify(flow) },
    { path: 'a.backstage.json', text: JSON.stringify(backstage) },
  ]);
  assert.ok(ok, JSON.stringify(problems));
}

if (existsSync(folder)) {
  describe('each posting of the sample', () => {
    for (const file of readdirSync(folder).filter((name) => !name.endsWith('.md'))) {
      it(`${file} is shown or listed, key by key`, () => {
        assertComplete(readFileSync(join(folder, file), 'utf8'));
      });
    }
  });
}

describe('a posting', () => {
  it('says what the job is, in its language', () => {
    const { flow } = importJobPosting(
      posting({
        inLanguage: 'es',
        title: 'Auditor &amp; portero',
        description: '<p>Turno de <strong>noche</strong>.</p><ul><li>Caja</li></ul>',
        identifier: { '@type': 'PropertyValue', name: 'Northgate', value: 'N-7' },
        jobLocation: {
          '@type': 'Place',
          address: { addressLocality: 'Sevilla', addressRegion: 'Sevilla', addressCountry: 'ES' },
        },
        employmentType: ['FULL_TIME', 'TEMPORARY'],
        baseSalary: { currency: 'EUR', value: { minValue: '2000', maxValue: 2500, unitText: 'MONTH' } },
      }),
    );
    assert.deepEqual([flow.id, flow.locale, flow.brand.name], ['auditor-portero-n-7', 'es', 'Northgate']);
    const { posting: kept, ...role } = flow.role;
    assert.deepEqual(role, {
      title: 'Auditor & portero',
      location: 'Sevilla, España',
      employmentType: role.employmentType,
      pay: role.pay,
      summary: 'Turno de **noche**.\n\n- Caja',
    });
    assert.match(JSON.stringify(role.pay), /2000.2500\s€ al mes/);
    assert.equal(kept?.['@type'], 'JobPosting');
    assertComplete(posting({ identifier: 'N-7', jobLocation: 'Sevilla' }));
  });

  it('may be done from home, and says from where', () => {
    const remote = {
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [{ '@type': 'Country', name: 'Portugal' }, { name: 'Spain' }],
    };
    assert.equal(roleOf(remote).location, 'Portugal; Spain (remote)');
    assert.equal(roleOf({ jobLocationType: 'TELECOMMUTE' }).location, 'Remote');
    assert.equal(
      roleOf({ jobLocation: [{ address: 'Reno, NV' }, { address: { addressLocality: 'Elko' } }] }).location,
      'Reno, NV; Elko',
    );
  });

  it('pays an amount, a range, or what it says in words', () => {
    assert.equal(roleOf({ baseSalary: 21, salaryCurrency: 'USD' }).pay, '$21');
    assert.equal(roleOf({ baseSalary: { currency: 'USD', value: 21.5, unitText: 'HOUR' } }).pay, '$21.50 an hour');
    assert.equal(
      roleOf({ baseSalary: { currency: 'USD', value: { value: '52,000', unitText: 'YEAR' } } }).pay,
      '$52,000 a year',
    );
    assert.equal(
      roleOf({ baseSalary: { currency: 'EUR', minValue: 1, maxValue: 2, unitText: 'HOUR' } }).pay,
      '€1 – €2 an hour',
    );
    assert.equal(roleOf({ baseSalary: 'As agreed' }).pay, 'As agreed');
    assert.deepEqual(listed(posting({ baseSalary: { value: {} } })), ['baseSalary Pay']);
  });

  it('lists what it asks and what it offers, one line each', () => {
    const role = roleOf({
      qualifications: '<ul><li>Two <b>languages</b></li><li>Nights</li></ul>',
      skills: ['Excel', { '@type': 'DefinedTerm', name: 'Opera' }],
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 24 },
      educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'high school' },
      responsibilities: '• Close the day\n2. Hand over',
      jobBenefits: 'Free parking',
    });
    assert.deepEqual(role.requirements, [
      'Two languages',
      'Nights',
      'Excel',
      'Opera',
      '2 years of experience',
      'high school',
    ]);
    assert.deepEqual(role.highlights, ['Close the day', 'Hand over', 'Free parking']);
  });

  it('closes when it says; without a zone, or a date, the list says so', () => {
    const closing = (validThrough: string) => importJobPosting(posting({ validThrough })).flow.availability?.closesAt;
    assert.equal(closing('2027-03-27T10:00:00+02:00'), '2027-03-27T08:00:00Z');
    assert.equal(closing('2027-03-27'), '2027-03-27T23:59:59Z');
    assert.equal(closing('+10000000001'), undefined);
    assert.deepEqual(listed(posting({ validThrough: '2027-03-27T10:00:00Z' })), []);
    assert.deepEqual(listed(posting({ validThrough: '2027-03-27' })), ['validThrough 2027-03-27']);
    assert.deepEqual(listed(posting({ validThrough: '2027-02-30' })), ['validThrough 2027-02-30']);
    assert.match(
      importJobPosting(posting({ datePosted: 'soon' })).report.notCarried.at(-1)?.reason ?? '',
      /^Not a date/,
    );
  });

  it('shows who hires, and whom to ask', () => {
    const { flow } = importJobPosting(
      posting({
        hiringOrganization: { name: 'Northgate', logo: { '@type': 'ImageObject', url: 'https://x.example/l.png' } },
        applicationContact: { email: 'mailto:jobs@x.example', telephone: '+1 555 0100' },
      }),
    );
    assert.deepEqual(flow.brand, { name: 'Northgate', logo: { src: 'https://x.example/l.png', alt: 'Northgate' } });
    assert.deepEqual(flow.support, { email: 'jobs@x.example', phone: '+1 555 0100' });
    assert.deepEqual(listed(posting({ hiringOrganization: { name: 'N', logo: 'http://x.example/l.png' } })), [
      'hiringOrganization.logo http://x.example/l.png',
    ]);
    const named = importJobPosting(posting({ hiringOrganization: { sameAs: 'https://www.northgate.example/' } }));
    assert.equal(named.flow.brand.name, 'Northgate');
  });

  it('lists what is kept for search engines only, and links that cannot be followed', () => {
    const more = { directApply: true, industry: 'Hotels', description: '<a href="http://x.example">Us</a>' };
    assert.deepEqual(listed(posting(more)), [
      'description http://x.example',
      'directApply directApply',
      'industry Hotels',
    ]);
  });

  it('asks nothing: an optional resume stands in, and the list says so', () => {
    const { flow, report } = importJobPosting(posting());
    assert.deepEqual(
      flow.stages.map(({ type, optional }) => [type, optional]),
      [['resume', true]],
    );
    assert.equal(report.carried, 0);
    assert.deepEqual(
      report.notCarried.map(({ path }) => path),
      ['JobPosting'],
    );
  });
});

describe('the language of a posting', () => {
  const localeOf = (input: unknown) => importJobPosting(input).flow.locale;
  const silent = (description: string) => posting({ inLanguage: undefined, description });

  it('is what it says, else what its page says', () => {
    assert.equal(localeOf(posting({ inLanguage: 'de-AT' })), 'de-AT');
    assert.equal(localeOf(page(JSON.stringify(silent('Hello')))), 'fr');
  });

  it('is guessed by its small words where neither says it, and the list says so', () => {
    const german = JSON.stringify(silent('<p>Wir suchen eine Führungskraft für die Planung und den Einkauf.</p>'));
    assert.equal(localeOf(german), 'de');
    assert.equal(localeOf(JSON.stringify(silent('Buscamos una persona para las noches, con ganas.'))), 'es');
    assert.equal(localeOf(JSON.stringify(silent('Oppisopimus'))), 'en');
    assert.deepEqual(listed(german), ['inLanguage de']);
  });
});

describe('a page', () => {
  it('may hold several scripts, lists and graphs; the first job is the flow, the others are listed', () => {
    const organization = { '@type': 'Organization', '@id': '#us', name: 'Northgate' };
    const graph = { '@graph': [organization, posting({ hiringOrganization: { '@id': '#us' } })] };
    const html = page({ '@type': 'WebSite', name: 'Jobs' }, graph, [posting({ title: 'Porter' })], {
      '@type': 'ItemList',
      itemListElement: [{ item: posting({ '@type': ['https://schema.org/JobPosting'], title: 'Cook' }) }],
    });
    const { flow } = importJobPosting(html);
    assert.deepEqual([flow.role.title, flow.brand.name], ['Night Auditor', 'Northgate']);
    assert.deepEqual(
      listed(html).filter((line) => !line.includes('@graph')),
      ['script[2][0] Porter', 'script[3].itemListElement[0].item Cook'],
    );
  });

  it('may have a broken script beside the job, and wrap the job in comments', () => {
    const html = page('{"@type": "JobPosting",', `<!--\n${JSON.stringify(posting())}\n//-->`);
    assert.equal(importJobPosting(html).flow.role.title, 'Night Auditor');
    assert.ok(listed(html).includes('script[0] Script'));
  });
});

describe('what is no posting', () => {
  const errorOf = (input: unknown): GreenroomError | undefined => {
    try {
      importJobPosting(input);
      return undefined;
    } catch (error) {
      assert.ok(error instanceof GreenroomError);
      assert.equal(error.code, 'invalid');
      return error;
    }
  };

  it('is refused, with what to hand in', () => {
    for (const input of ['', '<html><body>Nothing</body></html>', '{"@type":"Person"}', '[]', null, 7]) {
      assert.match(errorOf(input)?.message ?? '', /expected schema\.org JobPosting as JSON-LD/);
    }
    assert.match(errorOf('{"@type":"JobPosting"')?.message ?? '', /JSON/);
    assert.match(errorOf('{"@type":"JobPosting","__proto__":{}}')?.message ?? '', /__proto__/);
  });

  it('never makes the importer fail otherwise', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.constantFrom('{{role.title}}', '<b>x</b>', 'FULL_TIME', '2027-01-01', 'https://x.example', null, true),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('@id', '@type', 'name', 'value', 'address', 'minValue', 'currency', 'url', 'logo'),
          tie('any'),
        ),
      ),
    })).any;
    const keys = [
      'title',
      'description',
      'hiringOrganization',
      'jobLocation',
      'baseSalary',
      'validThrough',
      'skills',
      'identifier',
      'employmentType',
      'inLanguage',
      'applicationContact',
      'odd',
    ];
    const some = fc.dictionary(fc.constantFrom(...keys), value).map((entry) => ({ '@type': 'JobPosting', ...entry }));
    fc.assert(
      fc.property(some, (input) => void importJobPosting(JSON.stringify(input))),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string()), (input) => void errorOf(input)),
      { numRuns: 200 },
    );
  });
});
