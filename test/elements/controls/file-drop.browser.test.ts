// Files: checked before they leave, sent at once, and every way that can end said in words.
import { expect } from '@open-wc/testing';
import { GreenroomError } from '../../../src/errors/index.ts';
import type { FileRef } from '../../../src/flow/answer.ts';
import type { UploadFile } from '../../../src/elements/questions/question.element.ts';
import { ask, type Asked } from '../../support/page/ask.ts';
import { describe as describePage, find, focused, isAbsent, spoken, wordsOf } from '../../support/page/find.ts';
import { clearPage, drawn } from '../../support/page/show.ts';
import { choose, until } from '../../support/page/type.ts';

afterEach(clearPage);

const question = {
  id: 'card',
  type: 'file',
  label: 'Your card',
  accept: ['pdf', 'png'],
  maxMegabytes: 1,
  required: true,
} as const;
const pdf = new File(['%PDF-1.7'], 'card.pdf', { type: 'application/pdf' });

/** An upload that goes on only when the test says so. */
class Uploads {
  readonly names: string[] = [];
  readonly questions: (string | undefined)[] = [];
  signal: AbortSignal | undefined;
  progress: (sent: number, total: number) => void = () => undefined;
  arrive: () => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;

  readonly upload: UploadFile = (file, options) => {
    this.names.push(file.name);
    this.questions.push(options.question);
    this.signal = options.signal;
    this.progress = options.onProgress ?? this.progress;
    return new Promise<FileRef>((resolve, reject) => {
      this.arrive = () =>
        resolve({ id: `id-${file.name}`, name: file.name, bytes: file.size, type: file.type, sha256: '0' });
      this.fail = reject;
    });
  };
}

async function start(change: { multiple?: boolean; answer?: FileRef[] } = {}): Promise<Asked & { uploads: Uploads }> {
  const uploads = new Uploads();
  const { multiple = false, answer } = change;
  const asked = await ask(
    { ...question, accept: [...question.accept], multiple },
    { upload: uploads.upload, ...(answer && { answer }) },
  );
  return { ...asked, uploads };
}

const listed = (root: ShadowRoot): string[] =>
  describePage(root)
    .filter(({ role }) => role === 'listitem')
    .map(({ element }) => wordsOf(element));
const box = (root: ShadowRoot): HTMLElement => find(root, 'textbox', /^(Choose|Add)/);

describe('a file', () => {
  it('is sent as soon as it is chosen, with its progress in words', async () => {
    const { root, answers, uploads } = await start();
    choose(box(root), [pdf]);
    uploads.progress(1, 2);
    await drawn(root);
    expect(listed(root)[0]).to.match(/^card\.pdf ?Sending, 50% ?Cancel$/);
    expect(spoken(root)).to.equal('Sending, 50%');
    uploads.arrive();
    await until(() => spoken(root) === 'card.pdf is with us.');
    expect(answers.at(-1)).to.deep.equal([
      { id: 'id-card.pdf', name: 'card.pdf', bytes: 8, type: 'application/pdf', sha256: '0' },
    ]);
    expect(uploads.questions).to.deep.equal(['card']);
  });

  it('of another kind is not sent', async () => {
    const { root, uploads } = await start();
    choose(box(root), [new File(['x'], 'card.exe')]);
    await drawn(root);
    expect(spoken(root)).to.equal('card.exe is another kind of file. Choose PDF or PNG.');
    expect(uploads.names).to.deep.equal([]);
  });

  it('that is too large is not sent', async () => {
    const { root, uploads } = await start();
    choose(box(root), [new File([new Uint8Array(1_200_000)], 'card.pdf')]);
    await drawn(root);
    expect(spoken(root)).to.equal('card.pdf is 1.1 MB. Choose a file of at most 1 MB.');
    expect(uploads.names).to.deep.equal([]);
  });

  it('that is empty is not sent', async () => {
    const { root } = await start();
    choose(box(root), [new File([], 'card.pdf')]);
    await drawn(root);
    expect(spoken(root)).to.equal('card.pdf has nothing in it. Choose another file.');
  });

  it('that does not get through can be tried again', async () => {
    const { root, answers, uploads } = await start();
    choose(box(root), [pdf]);
    uploads.fail(new GreenroomError('offline'));
    await until(() => spoken(root).startsWith('card.pdf did not get through. Check your connection'));
    find(root, 'button', 'Try again: card.pdf').click();
    uploads.arrive();
    await until(() => Array.isArray(answers.at(-1)));
    expect(uploads.names).to.deep.equal(['card.pdf', 'card.pdf']);
    expect(isAbsent(root, 'button', 'Try again: card.pdf')).to.be.true;
  });

  it('that the backend refuses for good is not offered again', async () => {
    const { root, uploads } = await start();
    choose(box(root), [pdf]);
    uploads.fail(new GreenroomError('unsupported-type'));
    await until(() => spoken(root).includes('another kind of file'));
    expect(isAbsent(root, 'button', 'Try again: card.pdf')).to.be.true;
  });

  it('can be cancelled on its way', async () => {
    const { root, answers, uploads } = await start();
    choose(box(root), [pdf]);
    await drawn(root);
    find(root, 'button', 'Cancel card.pdf').click();
    uploads.arrive();
    await drawn(root);
    expect(uploads.signal?.aborted).to.be.true;
    expect(answers.at(-1)).to.equal(undefined);
    expect(listed(root)).to.deep.equal([]);
  });

  it('can be removed, and the focus goes to where another is chosen', async () => {
    const stored = { id: 'a', name: 'old.pdf', bytes: 2048, type: 'application/pdf', sha256: '0' };
    const { root, answers } = await start({ answer: [stored] });
    expect(listed(root)[0]).to.match(/^old\.pdf ?Received · 2 kB ?Remove$/);
    find(root, 'button', 'Remove old.pdf').click();
    await until(() => focused() === box(root));
    expect(answers).to.deep.equal([undefined]);
    expect(spoken(root)).to.equal('old.pdf is removed.');
  });

  it('takes the place of another where one is asked for', async () => {
    const stored = { id: 'a', name: 'old.pdf', bytes: 2048, type: 'application/pdf', sha256: '0' };
    const { root, answers, uploads } = await start({ answer: [stored] });
    choose(box(root), [pdf]);
    uploads.arrive();
    await until(() => answers.length > 0 && spoken(root) === 'card.pdf is with us.');
    expect((answers.at(-1) as FileRef[]).map(({ name }) => name)).to.deep.equal(['card.pdf']);
  });

  it('stands beside others where several are asked for', async () => {
    const stored = { id: 'a', name: 'old.pdf', bytes: 2048, type: 'application/pdf', sha256: '0' };
    const { root, answers, uploads } = await start({ answer: [stored], multiple: true });
    choose(box(root), [pdf]);
    uploads.arrive();
    await until(() => spoken(root) === 'card.pdf is with us.');
    expect((answers.at(-1) as FileRef[]).map(({ name }) => name)).to.deep.equal(['old.pdf', 'card.pdf']);
  });

  it('that did not get through can be given up', async () => {
    const { root, uploads } = await start();
    choose(box(root), [pdf]);
    uploads.fail(new GreenroomError('too-large'));
    await until(() => !isAbsent(root, 'button', 'Remove card.pdf'));
    find(root, 'button', 'Remove card.pdf').click();
    await until(() => listed(root).length === 0);
    expect(uploads.signal?.aborted).to.be.true;
  });

  it('goes on when its question has left the page, and is there when the question is back', async () => {
    const { root, uploads } = await start();
    choose(box(root), [pdf]);
    clearPage();
    expect(uploads.signal?.aborted).to.be.false;
    const again = await ask({ ...question, accept: [...question.accept] }, { upload: uploads.upload });
    uploads.progress(1, 2);
    await drawn(again.root);
    expect(listed(again.root)[0]).to.match(/^card\.pdf ?Sending, 50% ?Cancel$/);
    uploads.arrive();
    await until(() => spoken(again.root) === 'card.pdf is with us.');
    expect((again.answers.at(-1) as FileRef[]).map(({ name }) => name)).to.deep.equal(['card.pdf']);
  });
});
