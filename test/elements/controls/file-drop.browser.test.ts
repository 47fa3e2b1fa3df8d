// Files: checked before they leave, handed on at once, and every way that can end said in words.
import { expect } from '@open-wc/testing';
import type { FileUpload } from '../../../src/elements/controls/file-carrier.ts';
import type { FileRef } from '../../../src/flow/answer.ts';
import { FakeCarrier } from '../../support/fake-carrier.ts';
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
const stored: FileRef = { id: 'a', name: 'old.pdf', bytes: 2048, type: 'application/pdf', sha256: '0' };

/** What is taken is on its way until the test moves it. */
async function start(
  change: { multiple?: boolean; answer?: FileRef[]; uploads?: FileUpload[]; locale?: string; dir?: 'rtl' } = {},
): Promise<Asked & { carrier: FakeCarrier; arrive: (name: string) => Promise<void> }> {
  const { multiple = false, answer, uploads = [], ...page } = change;
  const carrier = new FakeCarrier();
  carrier.uploads = uploads;
  const view = { carrier: carrier.now, ...(answer && { answer }), ...page };
  const asked = await ask({ ...question, accept: [...question.accept], multiple }, view);
  carrier.show = (now) => void asked.ask({ carrier: now });
  const arrive = async (name: string) => {
    carrier.uploads = carrier.uploads.filter((one) => one.name !== name);
    const file = { ...stored, id: `id-${name}`, name };
    await asked.ask({ carrier: carrier.now, answer: [...(multiple ? (answer ?? []) : []), file] });
    await drawn(asked.root);
  };
  return { ...asked, carrier, arrive };
}

const listed = (root: ShadowRoot): string[] =>
  describePage(root)
    .filter(({ role }) => role === 'listitem')
    .map(({ element }) => wordsOf(element));
const box = (root: ShadowRoot): HTMLElement => find(root, 'textbox', /^(Choose|Add)/);
const upload = (change: Partial<FileUpload>): FileUpload => ({
  key: 'k',
  name: 'card.pdf',
  bytes: 100,
  sent: 45,
  step: 'sending',
  ...change,
});

describe('a file', () => {
  it('is handed on as soon as it is chosen, and says how far it is', async () => {
    const { root, carrier, arrive } = await start();
    choose(box(root), [pdf]);
    expect(carrier.taken).to.deep.equal([pdf]);
    carrier.move('card.pdf', { sent: 4 });
    await until(() => /^card\.pdf ?Sending, 50% ?Pause ?Cancel$/.test(listed(root)[0] ?? ''));
    expect(spoken(root)).to.equal('Sending, 50%');
    await arrive('card.pdf');
    expect(spoken(root)).to.equal('card.pdf is with us.');
    expect(listed(root)[0]).to.match(/^card\.pdf ?Received · 2 kB ?Remove$/);
  });

  it('is announced at quarters, not at every step', async () => {
    const { root, carrier } = await start({ uploads: [upload({ sent: 0 })] });
    const heard: string[] = [];
    for (let sent = 1; sent <= 60; sent++) {
      carrier.move('card.pdf', { sent });
      await drawn(root);
      if (spoken(root) !== heard.at(-1)) heard.push(spoken(root));
    }
    expect(heard).to.deep.equal(['', 'Sending, 25%', 'Sending, 50%']);
  });

  it('of another kind, too large or empty is not handed on', async () => {
    const { root, carrier } = await start();
    choose(box(root), [new File(['x'], 'card.exe')]);
    await drawn(root);
    expect(spoken(root)).to.equal('card.exe is another kind of file. Choose PDF or PNG.');
    choose(box(root), [new File([new Uint8Array(1_200_000)], 'card.pdf')]);
    await drawn(root);
    expect(spoken(root)).to.equal('card.pdf is 1.1 MB. Choose a file of at most 1 MB.');
    choose(box(root), [new File([], 'card.pdf')]);
    await drawn(root);
    expect(spoken(root)).to.equal('card.pdf has nothing in it. Choose another file.');
    expect(carrier.taken).to.deep.equal([]);
    expect(listed(root)).to.have.length(1);
    find(root, 'button', 'Remove card.pdf').click();
    await until(() => listed(root).length === 0);
  });

  it('can be held, gone on with, tried now and cancelled, and the focus stays where it was', async () => {
    const { root, carrier } = await start({ uploads: [upload({ key: 'card.pdf' })] });
    const button = find(root, 'button', 'Pause card.pdf');
    button.focus();
    button.click();
    await until(() => !isAbsent(root, 'button', 'Go on with card.pdf'));
    expect(focused() === find(root, 'button', 'Go on with card.pdf')).to.be.true;
    expect(listed(root)[0]).to.include('Paused at 45%');
    find(root, 'button', 'Go on with card.pdf').click();
    carrier.move('card.pdf', { step: 'waiting', fault: 'offline' });
    await until(() => !isAbsent(root, 'button', 'Try now: card.pdf'));
    expect(spoken(root)).to.equal('card.pdf: Waiting for the connection. We go on by ourselves.');
    find(root, 'button', 'Try now: card.pdf').click();
    const cancel = find(root, 'button', 'Cancel card.pdf');
    cancel.focus();
    cancel.click();
    await until(() => focused() === box(root));
    expect(carrier.wishes).to.deep.equal(['pause card.pdf', 'go-on card.pdf', 'go-on card.pdf', 'cancel card.pdf']);
    expect(listed(root)).to.deep.equal([]);
  });

  it('says what it waits for', async () => {
    const { root, carrier } = await start({ uploads: [upload({})] });
    const words = async (change: Partial<FileUpload>) => {
      carrier.move('card.pdf', { fault: undefined, ...change });
      await drawn(root);
      return listed(root)[0];
    };
    expect(await words({ step: 'waiting' })).to.include('Waiting for its turn');
    expect(await words({ step: 'waiting', fault: 'unavailable' })).to.include('We cannot take it just now.');
    expect(await words({ step: 'elsewhere' })).to.match(/Another tab is sending it\.$/);
    expect(await words({ step: 'sending', isKept: false })).to.include('Keep this page open until it is with us.');
    expect(await words({ step: 'missing' })).to.include('Choose card.pdf again to go on.');
    expect(isAbsent(root, 'button', 'Choose again: card.pdf')).to.be.false;
  });

  const refusals: [fault: string, words: string][] = [
    ['file-type', 'card.pdf is another kind of file. Choose PDF or PNG.'],
    ['file-mismatch', 'What is in card.pdf is not what its name says. Save it again as PDF or PNG, then choose it.'],
    ['file-encrypted', 'card.pdf is locked with a password. Save it without one, then choose it again.'],
    ['file-corrupt', 'card.pdf is damaged and cannot be opened. Save it again, then choose it.'],
    ['file-empty', 'card.pdf has nothing in it. Choose another file.'],
    ['file-size', 'card.pdf is 1 kB. Choose a file of at most 1 MB.'],
    ['file-unpacked', 'card.pdf holds more than we can open. Save it as a PDF, then choose that.'],
    ['file-count', 'There are too many files already. Remove one, then choose card.pdf again.'],
    ['file-unreadable', 'card.pdf cannot be read any more. Choose it again from where it is now.'],
    ['unsupported-type', 'card.pdf is another kind of file. Choose PDF or PNG.'],
    ['too-large', 'card.pdf is 1 kB. Choose a file of at most 1 MB.'],
    ['constructor', 'card.pdf could not be taken. Choose another file, or use another way.'],
  ];
  it('that is refused says which, why and what to do', async () => {
    const { root, carrier } = await start({ uploads: [upload({})] });
    for (const [fault, words] of refusals) {
      carrier.move('card.pdf', { step: 'sending', fault: undefined });
      await drawn(root);
      carrier.move('card.pdf', { step: 'refused', fault });
      await drawn(root);
      expect(spoken(root)).to.equal(words);
      expect(listed(root)[0]).to.include(words);
    }
    find(root, 'button', 'Remove card.pdf').click();
    await until(() => listed(root).length === 0);
  });

  it('can be removed once it has arrived, and the focus goes to where another is chosen', async () => {
    const { root, answers } = await start({ answer: [stored] });
    const remove = find(root, 'button', 'Remove old.pdf');
    remove.focus();
    remove.click();
    await until(() => focused() === box(root));
    expect(answers).to.deep.equal([undefined]);
    expect(spoken(root)).to.equal('old.pdf is removed.');
  });

  it('comes alone where one is asked for, and the others are said to be left out', async () => {
    const { root, carrier } = await start();
    paste(box(root), [pdf, new File(['%PDF'], 'more.pdf')]);
    await drawn(root);
    expect(carrier.taken.map(({ name }) => name)).to.deep.equal(['card.pdf']);
    expect(listed(root).join()).to.include('One file is asked for here, so more.pdf was left out.');
  });

  it('stands beside others where several are asked for', async () => {
    const { root, carrier, arrive } = await start({ answer: [stored], multiple: true });
    choose(box(root), [pdf, new File(['x'], 'odd.exe'), new File(['%PDF'], 'more.pdf')]);
    expect(carrier.taken.map(({ name }) => name)).to.deep.equal(['card.pdf', 'more.pdf']);
    await arrive('card.pdf');
    expect(listed(root).map((words) => words.split(' ')[0]?.replace('pdfReceived', 'pdf'))).to.have.length(4);
  });

  it('can be pasted', async () => {
    const { root, carrier } = await start();
    paste(box(root), [pdf]);
    expect(carrier.taken.map(({ name }) => name)).to.deep.equal(['card.pdf']);
  });

  it('whose arrival takes the row with the focus leaves the focus in the place', async () => {
    const { root, arrive } = await start({ uploads: [upload({})] });
    find(root, 'button', 'Pause card.pdf').focus();
    await arrive('card.pdf');
    await until(() => focused() === box(root));
  });
});

describe('the place for files', () => {
  it('asks for PDF first, by ending and by type', async () => {
    const { root } = await start();
    expect((box(root) as HTMLInputElement).accept).to.equal('.pdf,application/pdf,.png,image/png');
  });

  it('says so where pressing it opens nothing', async () => {
    const { root } = await start();
    const press = () => box(root).dispatchEvent(new MouseEvent('click', { cancelable: true }));
    box(root).addEventListener('click', (event) => event.preventDefault());
    press();
    box(root).dispatchEvent(new Event('cancel'));
    press();
    await drawn(root);
    expect(spoken(root)).to.equal('');
    press();
    await until(() => spoken(root).startsWith('Nothing opens?'));
  });
});

function paste(element: HTMLElement, files: File[]): void {
  const clipboardData = new DataTransfer();
  for (const file of files) clipboardData.items.add(file);
  // Not every browser takes the files of an event that a page makes.
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true });
  element.dispatchEvent(Object.defineProperty(event, 'clipboardData', { value: clipboardData }));
}
