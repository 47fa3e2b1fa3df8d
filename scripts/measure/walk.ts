// Takes a candidate from the landing to the first form page, by the names that they see, on either page.
import type { Page } from 'playwright-core';
import { startLabel } from './pages.ts';

const who = [
  [/name/i, 'Ana Reyes'],
  [/e-?mail/i, 'ana.reyes@example.com'],
  [/phone/i, '+1 815 555 0123'],
] as const;

/** Starts, says who the candidate is, and waits until the first question can be answered. */
export async function walkToFirstQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: startLabel }).click();
  for (const [label, value] of who) {
    const field = page.getByRole('textbox', { name: label }).first();
    await field.waitFor();
    await field.fill(value);
  }
  const goOn = page.getByRole('button', { name: /^(continue|next)/i });
  const question = page.getByText('Are you at least 18 years old?').first();
  const notices = page.getByRole('heading', { name: 'Before you start' });
  await goOn.click();
  // The widget gives the notices a page of their own; the page written by hand shows them with the contact fields.
  await question.or(notices).first().waitFor();
  if (await notices.isVisible()) await goOn.click();
  await question.waitFor();
  await page.getByRole('radio', { name: 'Yes' }).first().waitFor();
}
