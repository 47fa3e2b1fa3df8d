import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createScope, type ScopeOptions } from '../../src/i18n/create-scope.ts';
import { interfaceLocale, loadMessages, loadMessagesFor } from '../../src/i18n/load-messages.ts';

const messages = await loadMessages('en', ['landing', 'application']);
const spanish = await loadMessages('es-MX', ['landing']);
const now = () => new Date('2026-11-21T12:00:00Z');
const speak = (options: Partial<ScopeOptions> = {}) =>
  createScope({ locale: 'en-US', flowLocale: 'en', messages, now, ...options });

describe('a scope', () => {
  it('fills the gaps of a message, numbers as the language writes them', () => {
    assert.equal(speak().t('form.page', { number: 1, total: 1200 }), 'Page 1 of 1,200');
    assert.equal(speak({ locale: 'de' }).t('form.page', { number: 1, total: 1200 }), 'Page 1 of 1.200');
  });

  it('picks the plural form by the count', () => {
    assert.equal(speak().t('landing.minutes', { count: 1 }), 'About 1 minute');
    assert.equal(speak().t('landing.minutes', { count: 6 }), 'About 6 minutes');
    assert.equal(speak({ locale: 'es', messages: spanish }).t('landing.minutes', { count: 6 }), 'Unos 6 minutos');
  });

  it('has a form for a count whose plural category the catalogue lacks', () => {
    assert.equal(
      speak({ locale: 'es', messages: spanish }).t('landing.minutes', { count: 1_000_000 }),
      'Unos 1.000.000 minutos',
    );
  });

  it('leaves a gap that nobody fills, and never takes a value that an object inherits', () => {
    assert.equal(speak().t('form.page', { number: 1 }), 'Page 1 of {total}');
    assert.equal(speak({ messages: { 'form.page': '{constructor}' } }).t('form.page'), '{constructor}');
  });

  it('speaks sections that are loaded after it was made', async () => {
    const table = await loadMessages('en', ['landing']);
    const scope = speak({ messages: table });
    await loadMessages('en', ['help']);
    assert.equal(scope.t('help.close'), 'Close');
  });

  it('reads a text of the flow in its language and fills in the candidate', () => {
    const scope = speak({ locale: 'es-MX', values: { 'candidate.firstName': 'Ana' } });
    assert.equal(scope.text({ en: 'Hello', es: 'Hola {{candidate.firstName}}' }), 'Hola Ana');
    assert.equal(scope.text(undefined), '');
  });

  it('keeps what a candidate wrote as plain words in Markdown', () => {
    const scope = speak({ values: { 'answers.name': '**[x](https://example.com)**' } });
    assert.equal(scope.markdown('**Hi** {{answers.name}}'), '**Hi** \\*\\*\\[x\\]\\(https://example\\.com\\)\\*\\*');
  });

  it('writes a calendar day the same in every time zone', () => {
    assert.equal(speak().date('2026-11-27'), 'Friday, November 27');
    assert.equal(speak({ locale: 'es' }).date('2027-03-27'), 'sábado, 27 de marzo de 2027');
    assert.equal(speak().date('2026-11-27', 'date'), 'November 27, 2026');
  });

  it('writes a moment with its time and zone', () => {
    assert.match(speak().date('2026-11-27T15:30:00Z', 'moment'), /November 27 at \d{1,2}:30/);
  });

  it('gives back what is no date', () => {
    assert.equal(speak().date('soon'), 'soon');
  });

  it('joins lists with and, or with or', () => {
    assert.equal(speak().list(['PDF', 'Word', 'RTF'], 'or'), 'PDF, Word, or RTF');
    assert.equal(speak({ locale: 'es' }).list(['PDF', 'RTF']), 'PDF y RTF');
  });

  it('runs from right to left where the language does', () => {
    assert.equal(speak({ locale: 'ar-EG' }).direction, 'rtl');
    assert.equal(speak({ locale: 'uz-Arab' }).direction, 'rtl');
    assert.equal(speak({ locale: 'he' }).direction, 'rtl');
    assert.equal(speak({ locale: 'az-Latn' }).direction, 'ltr');
    assert.equal(speak({ locale: 'es' }).direction, 'ltr');
    assert.equal(speak({ locale: 'arn' }).direction, 'ltr');
  });

  it('falls back to the language of the flow for a tag that is none', () => {
    assert.equal(speak({ locale: 'not a tag', flowLocale: 'es' }).locale, 'es');
  });
});

describe('loading messages', () => {
  it('takes the language of a region, and English for one without a catalogue', () => {
    assert.equal(interfaceLocale('es-419'), 'es');
    assert.equal(interfaceLocale('fr'), 'en');
    assert.equal(interfaceLocale('constructor'), 'en');
  });

  it('adds a section to the languages that are spoken, and to those that come later', async () => {
    const table = await loadMessages('en', ['landing']);
    assert.equal(table['date.day'], undefined);
    await loadMessagesFor('questions');
    assert.equal(table['date.day'], 'Day');
    assert.equal((await loadMessages('es', ['landing']))['date.day'], 'Día');
  });
});
