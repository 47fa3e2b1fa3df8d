// "Need this another way?": asking, being told, and whom to ask directly.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, type TemplateResult } from 'lit';
import '../../../src/elements/controls/help-door.define.ts';
import { define } from '../../../src/elements/base/define.ts';
import { HelpDoorElement, type HelpProgress } from '../../../src/elements/controls/help-door.element.ts';
import type { HelpWish } from '../../../src/elements/controls/help-request.ts';
import type { Support } from '../../../src/flow/schema/flow.ts';
import { find, focused, isAbsent, readable, spoken, wordsOf } from '../../support/page/find.ts';
import { clearPage, drawn, show, speak, type Shown } from '../../support/page/show.ts';
import { type, until } from '../../support/page/type.ts';

afterEach(clearPage);

const support: Support = {
  email: 'jobs@example.com',
  phone: '+1 (207) 555-0134',
  accommodation: { text: 'We **can** help.', email: 'access@example.com' },
};
const scope = await speak();

interface Door extends Shown {
  readonly wishes: HelpWish[];
  be(progress: HelpProgress): Promise<void>;
}

async function open(given: { support?: Support; canSend?: boolean } = {}): Promise<Door> {
  const wishes: HelpWish[] = [];
  const door = (progress: HelpProgress): TemplateResult =>
    html`<greenroom-help-door
      .scope=${scope}
      .support=${given.support}
      .canSend=${given.canSend ?? true}
      .progress=${progress}
      @greenroom-help=${(event: HTMLElementEventMap['greenroom-help']) => wishes.push(event.request)}
    ></greenroom-help-door>`;
  const shown = await show(door('idle'));
  find(shown.root, 'button', 'Need this another way?').click();
  await until(() => !isAbsent(shown.root, 'dialog'));
  await drawn(shown.root);
  return { ...shown, wishes, be: (progress) => shown.update(door(progress)) };
}

describe('the help door', () => {
  it('opens a dialog with its name, and starts reading at its heading', async () => {
    const { root } = await open();
    expect(isAbsent(root, 'dialog', 'Need this another way?')).to.be.false;
    expect(wordsOf(focused())).to.equal('Need this another way?');
  });

  it('sends what would help, with a few words and a way to be reached', async () => {
    const { root, wishes } = await open();
    find(root, 'radio', 'More time').click();
    type(find(root, 'textbox', /What should we know/), ' I work nights. ');
    type(find(root, 'textbox', /How can we reach you/), '207 555 0134');
    find(root, 'button', 'Ask for help').click();
    expect(wishes).to.deep.equal([{ kind: 'more-time', message: 'I work nights.', contact: '207 555 0134' }]);
  });

  it('asks for the kind of help where none is chosen, and sends nothing', async () => {
    const { root, wishes } = await open();
    find(root, 'button', 'Ask for help').click();
    await drawn(root);
    const group = find(root, 'radiogroup', 'What would help?');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(wordsOf(group)).to.contain('Choose what would help');
    expect(wishes).to.deep.equal([]);
  });

  it('says when the request is there, and offers the way back', async () => {
    const { root, be } = await open();
    find(root, 'radio', 'More time').click();
    await be('sending');
    expect(isAbsent(root, 'button', 'Sending your request')).to.be.false;
    await be('sent');
    expect(wordsOf(focused())).to.equal('We have your request');
    find(root, 'button', 'Back to my application').click();
    await until(() => focused() === find(root, 'button', 'Need this another way?'));
  });

  it('starts afresh when it is opened again after a request', async () => {
    const { root, be } = await open();
    await be('sent');
    find(root, 'button', 'Back to my application').click();
    await until(() => isAbsent(root, 'dialog'));
    find(root, 'button', 'Need this another way?').click();
    await until(() => !isAbsent(root, 'button', 'Ask for help'));
  });

  it('says when a request did not get through, and keeps what was typed', async () => {
    const { root, be } = await open({ support });
    type(find(root, 'textbox', /What should we know/), 'I work nights.');
    await be('failed');
    expect(spoken(root)).to.contain('use one of the contacts below');
    expect((find(root, 'textbox', /What should we know/) as HTMLTextAreaElement).value).to.equal('I work nights.');
  });

  it('keeps what was typed when it is closed with Escape', async () => {
    const { root } = await open();
    type(find(root, 'textbox', /What should we know/), 'I work nights.');
    await sendKeys({ press: 'Escape' });
    await until(() => isAbsent(root, 'dialog'));
    find(root, 'button', 'Need this another way?').click();
    await until(() => !isAbsent(root, 'dialog'));
    expect((find(root, 'textbox', /What should we know/) as HTMLTextAreaElement).value).to.equal('I work nights.');
  });

  it('names whom to ask, for accommodations and for the rest', async () => {
    const { root } = await open({ support });
    const hrefs = ['access@example.com', 'jobs@example.com', '+1 (207) 555-0134'].map((name) =>
      find(root, 'link', name).getAttribute('href'),
    );
    expect(hrefs).to.deep.equal(['mailto:access@example.com', 'mailto:jobs@example.com', 'tel:+12075550134']);
  });

  it('shows the contacts alone where nothing can be sent yet', async () => {
    const { root } = await open({ support, canSend: false });
    expect(isAbsent(root, 'button', 'Ask for help')).to.be.true;
    expect(isAbsent(root, 'link', 'jobs@example.com')).to.be.false;
  });

  it('says what to do where a flow names nobody', async () => {
    const { root } = await open({ canSend: false });
    expect(readable(root)).to.contain('Reply to the message that brought you here, and a person reads it.');
  });

  it('leaves out an address that is not safe', async () => {
    const { root } = await open({ support: { url: 'javascript:alert(1)' } });
    expect(isAbsent(root, 'link')).to.be.true;
  });

  it('names whom to ask while its dialog cannot be fetched, and tries again with the next click', async () => {
    let isAway = true;
    class CutOffDoor extends HelpDoorElement {
      protected override async fetchDialog(): Promise<void> {
        if (isAway) throw new TypeError('Failed to fetch');
        await super.fetchDialog();
      }
    }
    define('greenroom-cut-off-door', CutOffDoor);
    const { root } = await show(
      html`<greenroom-cut-off-door .scope=${scope} .support=${support}></greenroom-cut-off-door>`,
    );
    find(root, 'button', 'Need this another way?').click();
    await until(() => !isAbsent(root, 'link', 'access@example.com'));
    isAway = false;
    find(root, 'button', 'Need this another way?').click();
    await until(() => !isAbsent(root, 'dialog'));
  });
});
