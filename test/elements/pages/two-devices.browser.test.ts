// Two devices with different answers: both are read, one is chosen, and what was not sent is there to be copied.
import { expect } from '@open-wc/testing';
import type { Place } from '../../../src/journey/state.ts';
import { FakeJourney } from '../../support/fake-journey.ts';
import { expectAccessible } from '../../support/page/expect-accessible.ts';
import { find, isAbsent, readable } from '../../support/page/find.ts';
import { showApplication } from '../../support/page/show-application.ts';
import { clearPage } from '../../support/page/show.ts';
import { until } from '../../support/page/type.ts';

afterEach(clearPage);

const place: Place = { page: 'stage', stage: 'basics', index: 0 };
const answers = { basics: { city: 'Reno' } };
const button = /^Take the other one/;

describe('answers of two devices', () => {
  it('stand beside each other, with a button for each, and are accessible', async () => {
    const journey = new FakeJourney({ place, answers, clashes: { basics: { city: 'Elko' } } });
    const { root, host } = await showApplication(journey);
    await until(() => !isAbsent(root, 'button', button));
    expect(readable(root)).to.include.members(['Here:', 'Reno', 'There:', 'Elko']);
    await expectAccessible(host);
    find(root, 'button', button).click();
    find(root, 'button', /^Keep this one/).click();
    expect(journey.sent).to.deep.equal([
      { type: 'choose', stage: 'basics', question: 'city', from: 'there' },
      { type: 'choose', stage: 'basics', question: 'city', from: 'here' },
    ]);
  });

  it('say where there is nothing on the other side, and go once a choice is made', async () => {
    const journey = new FakeJourney({ place, answers, clashes: { basics: { city: null } } });
    const { root, arrived } = await showApplication(journey);
    await until(() => !isAbsent(root, 'button', button));
    expect(readable(root)).to.include.members(['There:', 'nothing']);
    journey.change({ clashes: {} });
    await arrived();
    await until(() => isAbsent(root, 'button', button));
  });

  it('that were not sent can be read until they have been seen; markup in them stays text', async () => {
    const unsent = { basics: { city: '<b>Elko</b>' } };
    const journey = new FakeJourney({ place: { page: 'stage', stage: 'papers', index: 0 }, unsent });
    const { root, host } = await showApplication(journey);
    await until(() => !isAbsent(root, 'button', 'I have seen it'));
    expect(readable(root)).to.include('<b>Elko</b>');
    await expectAccessible(host);
    find(root, 'button', 'I have seen it').click();
    expect(journey.sent).to.deep.equal([{ type: 'seen', stage: 'basics' }]);
  });
});
