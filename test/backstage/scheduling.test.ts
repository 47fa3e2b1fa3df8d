// Scheduling providers: told apart by host, given only the parameters that they document.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDetectable, providerOf, schedulingAddress } from '../../src/backstage/scheduling.ts';
import type { SchedulingLink } from '../../src/backstage/schema/links.ts';

const link = (url: string, more: Partial<SchedulingLink> = {}): SchedulingLink => ({ enabled: true, url, ...more });
const ana = { name: 'Ana López', email: 'ana+jobs@example.com' };

describe('a scheduling link', () => {
  it('belongs to the provider of its host', () => {
    const hosts = {
      'https://calendly.com/acme/intro': 'calendly',
      'https://app.cal.com/acme/intro': 'cal',
      'https://meetings-eu1.hubspot.com/acme': 'hubspot',
      'https://outlook.office365.com/book/acme@example.com/': 'ms-bookings',
      'https://calendar.google.com/calendar/appointments/schedules/x': 'google',
      'https://savvycal.com/acme/intro': 'savvycal',
      'https://book.acme.example/intro': 'other',
      'https://notcalendly.com/acme': 'other',
      'https://calendly.com.evil.example/acme': 'other',
    };
    for (const [url, provider] of Object.entries(hosts)) assert.equal(providerOf(link(url)), provider, url);
  });

  it('belongs to the provider that the document names before the host', () => {
    assert.equal(providerOf(link('https://book.acme.example/intro', { provider: 'cal' })), 'cal');
    assert.equal(providerOf(link('https://calendly.com/acme', { provider: 'auto' })), 'calendly');
  });

  it('tells of a booking only where its page is inside ours and documents a message', () => {
    assert.equal(isDetectable(link('https://calendly.com/acme', { display: 'inline' })), true);
    assert.equal(isDetectable(link('https://cal.com/acme', { display: 'dialog' })), true);
    assert.equal(isDetectable(link('https://calendly.com/acme')), false);
    assert.equal(isDetectable(link('https://meetings.hubspot.com/acme', { display: 'inline' })), false);
  });

  it('carries name, e-mail and the tracking id in the provider’s own parameters', () => {
    const calendly = new URL(schedulingAddress(link('https://calendly.com/acme/intro?hide_gdpr_banner=1'), ana, 't1'));
    assert.deepEqual(Object.fromEntries(calendly.searchParams), {
      hide_gdpr_banner: '1',
      name: 'Ana López',
      email: 'ana+jobs@example.com',
      utm_content: 't1',
    });
    const cal = new URL(schedulingAddress(link('https://cal.com/acme/intro'), ana, 't1'));
    assert.equal(cal.searchParams.get('metadata[greenroom]'), 't1');
    assert.equal(cal.searchParams.get('email'), 'ana+jobs@example.com');
  });

  it('carries nothing about the person where the provider documents no parameter for it', () => {
    for (const url of ['https://book.acme.example/x', 'https://meetings.hubspot.com/acme']) {
      assert.equal(schedulingAddress(link(url), ana, 't1'), `${url}?utm_content=t1`);
    }
  });

  it('leaves out what the candidate did not give', () => {
    assert.equal(
      schedulingAddress(link('https://calendly.com/acme'), {}, 't1'),
      'https://calendly.com/acme?utm_content=t1',
    );
  });
});
