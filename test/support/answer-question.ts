// How a candidate with a mouse answers each type of question on a real page.
import type { Locator } from 'playwright-core';
import { pdf } from './pdf-file.ts';

/** What a test wants to be answered; an empty string leaves the question alone. */
export type Planned = string | number | boolean | readonly string[];

type Action = (question: Locator, planned: Planned | undefined) => Promise<void>;

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const actions: Readonly<Record<string, Action>> = {
  'short-text': fillText('Through a friend who works here'),
  'long-text': fillText('I close the aisle first, then tell the lead, and we mend it together.'),
  email: fillText('ana.reyes@example.com'),
  url: fillText('https://www.example.com/ana'),
  phone: fillText('+1 815 555 0123'),
  number: fillText('3'),
  slider: moveSlider,
  date: fillDate,
  'yes-no': (question, planned) =>
    question
      .getByRole('radio')
      .nth(planned === false ? 1 : 0)
      .check(),
  'single-choice': chooseOne,
  'multiple-choice': chooseSeveral,
  consent: (question) => question.getByRole('checkbox').check(),
  file: handIn,
  information: () => Promise.resolve(),
};

/** CSS that finds every question of a page, in any shadow root below. */
export const questionSelector = Object.keys(actions)
  .map((type) => `greenroom-${type}-question[data-question]`)
  .join();

/** Answers one question as planned, or plausibly for its type. */
export async function answerQuestion(question: Locator, planned: Planned | undefined): Promise<void> {
  if (planned === '') return;
  const type = await question.evaluate((element) => element.localName.replace(/^greenroom-|-question$/g, ''));
  const act = actions[type];
  if (!act) throw new Error(`No way to answer ${type}.`);
  await act(question, planned);
}

/** A one-page resume. */
export const resumeFile = {
  name: 'resume.pdf',
  mimeType: 'application/pdf',
  buffer: pdf(['Seven years of nights in a warehouse.']),
};

/** The calendar day so many days from now. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

function fillText(fallback: string): Action {
  return (question, planned) =>
    question
      .locator('input, textarea')
      .first()
      .fill(String(planned ?? fallback));
}

async function moveSlider(question: Locator, planned: Planned | undefined): Promise<void> {
  const handle = question.getByRole('slider');
  await handle.fill(String(planned ?? (await handle.getAttribute('max'))));
}

async function fillDate(question: Locator, planned: Planned | undefined): Promise<void> {
  const [year = '', month = '', day = ''] = String(planned ?? inDays(21)).split('-');
  await question.getByLabel(/^(Day|Día)$/).fill(String(Number(day)));
  await question.getByLabel(/^(Month|Mes)$/).fill(String(Number(month)));
  await question.getByLabel(/^(Year|Año)$/).fill(year);
}

async function chooseOne(question: Locator, planned: Planned | undefined): Promise<void> {
  const select = question.locator('select');
  if ((await select.count()) > 0) {
    await select.selectOption(planned === undefined ? { index: 1 } : { label: String(planned) });
    return;
  }
  const combobox = question.getByRole('combobox');
  if ((await combobox.count()) > 0) {
    await combobox.click();
    const options = question.getByRole('option');
    await (planned === undefined ? options.first() : options.filter({ hasText: String(planned) }).first()).click();
    return;
  }
  const row =
    planned === undefined ? question.getByRole('radio').first() : question.locator(`input[value="${String(planned)}"]`);
  await row.check();
}

async function chooseSeveral(question: Locator, planned: Planned | undefined): Promise<void> {
  if (!Array.isArray(planned)) return question.getByRole('checkbox').first().check();
  for (const value of planned) await question.locator(`input[value="${String(value)}"]`).check();
}

async function handIn(question: Locator): Promise<void> {
  const input = question.locator('input[type="file"]');
  const accept = (await input.getAttribute('accept')) ?? '.pdf';
  const photo = { name: 'photo.png', mimeType: 'image/png', buffer: png };
  await input.setInputFiles(accept.includes('pdf') ? resumeFile : photo);
  await question.getByText(/^(Received|Recibido) ·/).waitFor();
}
