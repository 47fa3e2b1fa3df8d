// The candidate's language: Spanish by the browser and by the switch, and a language that runs from right to left.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answerQuestion } from '../support/answer-question.ts';
import { desktop, phone } from '../support/browser.ts';
import { openWorld, type Documents, type Visit, type World } from '../support/careers-world.ts';
import { demoDocuments } from '../support/demo-documents.ts';
import { englishFinder } from '../support/english.ts';
import { fieldsOf } from '../support/fields.ts';
import { shownText } from '../support/shown-text.ts';

const flow = 'warehouse-associate';
const plan = { nights: ['sun', 'mon', 'tue', 'wed'], forklift: '1-to-3', commute: 20, years: 4 };

describe('the language of a candidate', () => {
  let world: World;
  let findEnglish: (lines: readonly string[]) => string[];

  before(async () => {
    world = await openWorld({ documents: (site) => [...demoDocuments(site), arabic] });
    findEnglish = await englishFinder(demoDocuments('')[0]?.flow ?? {});
  });
  after(() => world.close());

  /** Looks for English on the page, and on it once more with everything wrong that can be. */
  async function assertSpanish({ page, candidate }: Visit): Promise<void> {
    const lines = await shownText(page);
    assert.ok(lines.length > 8, 'the page says something');
    assert.deepEqual(findEnglish(lines), [], await candidate.heading.innerText());
  }

  it('is Spanish where the browser is, from the landing to the status page', async () => {
    const visit = await world.visit({ flow, plan, lang: '', context: { locale: 'es-MX' } });
    const { page, candidate } = visit;
    await candidate.primary.waitFor();
    assert.equal(await candidate.primary.innerText(), 'Comenzar mi solicitud');
    await assertSpanish(visit);
    await candidate.begin();
    await candidate.finish(async () => {
      await assertSpanish(visit);
      assert.equal(await candidate.widget.locator('[part~="root"]').getAttribute('lang'), 'es');
    });
    assert.equal(await candidate.heading.innerText(), 'Venga a conocer el lugar');
    await assertSpanish(visit);
    await candidate.status.getByRole('link', { name: 'Elegir una hora' }).waitFor();
    await page.reload();
    await candidate.heading.getByText('Venga a conocer el lugar').waitFor();
    await assertSpanish(visit);
    const seen = await world.recruiter.newest(flow);
    for (const locale of [seen.locale, ...seen.consents.map((consent) => consent.locale)])
      assert.match(locale, /^es\b/);
  });

  it('names what is wrong in Spanish', async () => {
    const visit = await world.visit({ flow, plan, lang: 'es' });
    const { candidate } = visit;
    const wrong = { email: 'ana@', phone: '12', years: '99', safety: 'x'.repeat(1001), start: '2020-02-31' };
    await candidate.begin();
    for (const [asked, problems] of Object.entries({ name: 3, age18: 3, nights: 2, forklift: 3 })) {
      await candidate.goOnTo(asked);
      for (const [id, value] of Object.entries(wrong)) {
        if ((await candidate.question(id).count()) > 0) await answerQuestion(candidate.question(id), value);
      }
      await candidate.primary.click();
      const listed = candidate.widget.locator('greenroom-error-summary li');
      await listed.first().waitFor();
      assert.equal(await listed.count(), problems, asked);
      await assertSpanish(visit);
    }
  });

  it('says in Spanish what helps, who to ask, and what happens with the data', async () => {
    const visit = await world.visit({ flow, plan, lang: 'es' });
    const { candidate } = visit;
    await candidate.begin();
    await candidate.widget.getByRole('button', { name: '¿Lo necesita de otra manera?' }).click();
    await candidate.widget.getByRole('dialog').waitFor();
    await assertSpanish(visit);
    await candidate.page.keyboard.press('Escape');
    await candidate.finish();
    for (const summary of await candidate.status.locator('summary').all()) await summary.click();
    await candidate.status.getByRole('button', { name: 'Retirar mi solicitud' }).click();
    await candidate.widget.getByRole('dialog').waitFor();
    await assertSpanish(visit);
  });

  it('changes in the middle without losing an answer, and stays changed', async () => {
    const visit = await world.visit({ flow, plan });
    const { page, candidate } = visit;
    await candidate.begin();
    await candidate.goOnTo('nights');
    await candidate.fillPage();
    const [place, fields] = [questionsIn(await candidate.whereabouts()), await sorted(page)];
    await candidate.moving(async () => {
      await candidate.widget.getByRole('combobox', { name: 'Language' }).selectOption('es');
    });
    await candidate.widget.getByRole('combobox', { name: 'Idioma' }).waitFor();
    assert.deepEqual(questionsIn(await candidate.whereabouts()), place);
    assert.deepEqual(await sorted(page), { ...fields, '': ['es'] });
    await assertSpanish(visit);
    await page.reload();
    await candidate.heading.getByText('Su horario').waitFor();
    assert.deepEqual(await sorted(page), { ...fields, '': ['es'] });
    await candidate.finish();
    assert.equal(await candidate.heading.innerText(), 'Venga a conocer el lugar');
    const { stages, locale } = await world.recruiter.newest(flow);
    assert.deepEqual([stages[0]?.answers['nights'], locale], [plan.nights, 'es']);
  });

  it('changes on the landing, and back', async () => {
    const visit = await world.visit({ flow, plan });
    const { candidate, page } = visit;
    await candidate.primary.waitFor();
    assert.ok(findEnglish(await shownText(page)).length > 20, 'English is found where it belongs');
    await candidate.widget.getByRole('combobox', { name: 'Language' }).selectOption('es');
    await candidate.widget.getByRole('button', { name: 'Comenzar mi solicitud' }).waitFor();
    await assertSpanish(visit);
    await candidate.widget.getByRole('combobox', { name: 'Idioma' }).selectOption('en');
    await candidate.widget.getByRole('button', { name: 'Start my application' }).waitFor();
  });

  for (const [name, size] of Object.entries({ phone, desktop })) {
    it(`runs from right to left in Arabic, and fits the page, on a ${name}`, async () => {
      const { page, candidate } = await world.visit({ flow: 'arabic', lang: 'ar', size });
      const assertMirrored = async (): Promise<void> => {
        assert.equal(await candidate.widget.locator('[part~="root"]').getAttribute('dir'), 'rtl');
        const [scroll, client] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        assert.equal(scroll, client, `no sideways scrolling on “${await candidate.heading.innerText()}”`);
        const box = await candidate.heading.evaluate((heading) => {
          const range = document.createRange();
          range.selectNodeContents(heading);
          return { text: range.getBoundingClientRect().right, block: heading.getBoundingClientRect().right };
        });
        assert.ok(box.block - box.text < 2, 'the heading begins on the right');
      };
      await candidate.primary.waitFor();
      await assertMirrored();
      await candidate.begin();
      await candidate.finish(assertMirrored);
      await assertMirrored();
    });
  }
});

/** The ids in the place, without the heading, which is in the language. */
function questionsIn(place: string): string[] {
  return place.split('|').filter((part) => /^[a-z]/.test(part));
}

/** The fields; the boxes of a date stand in each language's own order. */
async function sorted(page: Visit['page']): Promise<{ [question: string]: string[] }> {
  const fields = await fieldsOf(page);
  return { ...fields, start: (fields['start'] ?? []).toSorted() };
}

const arabic: Documents = {
  flow: {
    schemaVersion: 1,
    id: 'arabic',
    locale: 'ar',
    brand: { name: 'شركة الأفق للتوزيع' },
    role: { title: 'عامل مستودع، وردية الليل', location: 'جولييت', pay: '21.50 دولار في الساعة' },
    landing: { welcome: 'تحضّر الطلبات وتغلّفها مع فريق من اثني عشر شخصًا. **لا حاجة إلى سيرة ذاتية.**' },
    stages: [
      {
        id: 'ask',
        type: 'form',
        title: 'أسئلة سريعة',
        pages: [
          {
            id: 'one',
            title: 'عنك',
            questions: [
              { id: 'city', type: 'short-text', label: 'في أي مدينة تسكن؟', required: true },
              { id: 'nights', type: 'yes-no', label: 'هل يمكنك العمل ليلًا؟', required: true },
              { id: 'trip', type: 'slider', label: 'كم دقيقة تستغرق الرحلة؟', min: 0, max: 90, step: 5 },
              { id: 'phone2', type: 'phone', label: 'رقم هاتف آخر', country: 'US' },
              {
                id: 'licence',
                type: 'single-choice',
                label: 'ما نوع الرخصة التي تحملها؟',
                options: [
                  { value: 'none', label: 'لا أحمل رخصة' },
                  { value: 'forklift', label: 'رخصة قيادة رافعة شوكية' },
                ],
              },
              { id: 'story', type: 'long-text', label: 'حدثنا عن مرة لاحظت فيها أمرًا غير آمن.' },
            ],
          },
        ],
      },
    ],
  } as Documents['flow'],
};
