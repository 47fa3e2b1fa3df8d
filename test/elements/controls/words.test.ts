import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findOptions, sameOption } from '../../../src/elements/controls/combobox-options.ts';
import { kindsInWords, shareInWords, sizeInWords } from '../../../src/elements/controls/file-words.ts';
import { createScope } from '../../../src/i18n/create-scope.ts';
import { loadMessages } from '../../../src/i18n/load-messages.ts';

const english = createScope({ locale: 'en', flowLocale: 'en', messages: await loadMessages('en', ['questions']) });
const spanish = createScope({ locale: 'es', flowLocale: 'en', messages: await loadMessages('es', ['questions']) });

describe('options of a long list', () => {
  const options = ['Maine', 'New Jersey', 'New York', 'Québec', 'South Carolina'].map((label) => ({
    value: label,
    label,
  }));
  const found = (typed: string) => findOptions(options, typed).map(({ label }) => label);

  it('are all there while nothing is typed', () => {
    assert.equal(found(' ').length, options.length);
  });

  it('are found by their start first, then by any part', () => {
    assert.deepEqual(found('ne'), ['New Jersey', 'New York', 'Maine']);
  });

  it('are found without case and accents', () => {
    assert.deepEqual(found('QUEBEC'), ['Québec']);
    assert.equal(sameOption(options, ' quebec ')?.value, 'Québec');
    assert.equal(sameOption(options, 'queb'), undefined);
  });
});

describe('files in words', () => {
  it('names each kind once', () => {
    assert.equal(kindsInWords(['pdf', 'docx', 'doc', 'txt'], english), 'PDF, Word, or plain text');
    assert.equal(kindsInWords(['pdf', 'txt'], spanish), 'PDF o texto simple');
  });

  it('tells sizes in kilobytes up to a megabyte, then in megabytes', () => {
    assert.equal(sizeInWords(1, english), '1 kB');
    assert.equal(sizeInWords(412_000, english), '402 kB');
    assert.equal(sizeInWords(10 * 1024 * 1024, english), '10 MB');
    assert.equal(sizeInWords(2.5 * 1024 * 1024, spanish), '2,5 MB');
  });

  it('tells shares as the language does', () => {
    assert.equal(shareInWords(0.25, english), '25%');
  });
});
