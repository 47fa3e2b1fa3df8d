// How a candidate in a hurry answers each type of question: with the keyboard where one types, and with mistakes that are mended.
import type { Locator } from 'playwright-core';
import type { Answer } from '../../../src/flow/answer.ts';
import { answerQuestion, inDays, resumeFile } from '../answer-question.ts';
import type { Dice } from './dice.ts';

/** Answers a question; resolves with what is to be stored, undefined where it was left open. */
type Way = (question: Locator, dice: Dice) => Promise<Answer | undefined>;

const words = [
  ...['night', 'pallet', 'crew', 'Reno', 'dock 7', 'two years', 'ten to six', '🚚', 'Ἀθήνα', 'naïve'],
  ...['مرحبا', '夜勤', 'e\u0301', 'O’Brien', '<b>not bold</b>', '3 < 4 & 5', '{{answers.city}}', '"quoted"'],
];
const sentence = (dice: Dice, most: number) =>
  Array.from({ length: dice.between(1, most) }, () => dice.pick(words)).join(' ');

const ways: Readonly<Record<string, Way>> = {
  'short-text': (question, dice) => write(question, dice, sentence(dice, 4)),
  'long-text': (question, dice) => write(question, dice, sentence(dice, 14)),
  email: (question, dice) => write(question, dice, `ana.${dice.between(1, 9_999)}@example.com`),
  url: (question, dice) => write(question, dice, `https://www.example.com/${dice.between(1, 9_999)}`),
  async phone(question, dice) {
    const line = String(dice.between(100, 9_999)).padStart(4, '0');
    await write(question, dice, dice.pick([`(815) 555-${line}`, `+1 815 555 ${line}`, `815.555.${line}`]));
    return `+1815555${line}`;
  },
  async number(question, dice) {
    const halves = dice.between(0, 120);
    await write(question, dice, String(halves / 2));
    return halves / 2;
  },
  slider: (question, dice) => choose(question, dice.between(0, 10)),
  date: (question, dice) => choose(question, inDays(dice.between(1, 300))),
  async 'yes-no'(question, dice) {
    const isYes = dice.isIn(0.6);
    // Back and forth: what depends on it comes, goes and comes again.
    const clicks = dice.isIn(0.3) ? [isYes, !isYes, isYes] : [isYes];
    for (const yes of clicks) await choose(question, yes);
    return isYes;
  },
  'single-choice': chooseOne,
  async 'multiple-choice'(question, dice) {
    const boxes = question.getByRole('checkbox');
    const chosen: string[] = [];
    for (const box of await boxes.all()) {
      if (chosen.length > 0 && dice.isIn(0.5)) await box.setChecked(false);
      else {
        await box.check();
        chosen.push(await box.inputValue());
      }
    }
    return chosen;
  },
  async consent(question) {
    await question.getByRole('checkbox').check();
    return true;
  },
  file: (question) => handIn(question),
  information: () => Promise.resolve(undefined),
};

/** Answers one question of a type by chance. */
export function answerByChance(type: string, question: Locator, dice: Dice): Promise<Answer | undefined> {
  const way = ways[type];
  if (!way) throw new Error(`No way to answer ${type}.`);
  return way(question, dice);
}

/** Types a text, sometimes another one first that is taken back. */
async function write(question: Locator, dice: Dice, text: string): Promise<string> {
  const box = question.locator('input, textarea').first();
  const delay = dice.pick([0, 0, 4, 12]);
  await box.click();
  if ((await box.inputValue()) !== '') {
    await box.press('ControlOrMeta+a');
    await box.press('Backspace');
  }
  if (dice.isIn(0.25)) {
    const slip = 'oops'.slice(0, dice.between(1, 4));
    await box.pressSequentially(slip, { delay });
    for (const _ of slip) await box.press('Backspace');
  }
  // Word by word, as a phone's keyboard does: a change each.
  const pieces = dice.isIn(0.3) ? [...text] : text.split(/(?<= )/);
  for (const piece of pieces) await box.page().keyboard.insertText(piece);
  return text;
}

async function choose<T extends string | number | boolean>(question: Locator, answer: T): Promise<T> {
  await answerQuestion(question, answer);
  return answer;
}

/** By the kind of control that stands there; sometimes with another choice before. */
async function chooseOne(question: Locator, dice: Dice): Promise<string> {
  const combobox = question.getByRole('combobox');
  if ((await question.locator('select').count()) > 0) {
    const values = ['en', 'es', 'ar', 'maine', 'nevada', 'oregon', 'texas', 'utah'];
    const labels = await question.locator('option').allInnerTexts();
    const there = values.filter((each) => labels.includes(each.toUpperCase()));
    // The list became a box that searches, meanwhile.
    if (there.length === 0) return chooseOne(question, dice);
    const value = dice.pick(there);
    const list = question.locator('select');
    const isChosen = list.selectOption({ label: value.toUpperCase() }, { timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    return (await isChosen) ? value : chooseOne(question, dice);
  }
  if ((await combobox.count()) > 0) {
    const value = dice.pick(['maine', 'nevada', 'oregon', 'texas', 'utah']);
    await combobox.fill(value.slice(0, 2));
    await question.getByRole('option', { name: value.toUpperCase(), exact: true }).click();
    return value;
  }
  const rows = await question.getByRole('radio').all();
  await dice.pick(rows.slice(0, -1)).check();
  const row = dice.pick(rows);
  await row.check();
  const value = await row.inputValue();
  if (value !== '') return value;
  const text = sentence(dice, 3);
  // Words of an earlier visit come back with their row.
  const box = question.locator('#other');
  await box.clear();
  await box.pressSequentially(text);
  return text;
}

/** Tries again as often as it takes. */
async function handIn(question: Locator): Promise<Answer> {
  await question.locator('input[type="file"]').setInputFiles(resumeFile);
  const sent = question.getByText(/^Received ·/);
  const again = question.getByRole('button', { name: /^Try again/ });
  for (;;) {
    await sent.or(again).first().waitFor();
    if ((await sent.count()) > 0) return [{ id: '', name: resumeFile.name, bytes: 0, type: '', sha256: '' }];
    await again.first().click();
  }
}
