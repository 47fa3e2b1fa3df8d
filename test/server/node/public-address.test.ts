// Which network addresses are one caller's own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicAddress } from '../../../src/server/node/public-address.ts';

describe('the address of a caller', () => {
  it('counts where it is a public one', () => {
    for (const address of ['203.0.113.9', '172.32.0.1', '2001:db8::1', '::ffff:203.0.113.9'])
      assert.equal(publicAddress(address), address);
  });

  it('does not where a proxy or this machine has it, or it is none', () => {
    const shared = [
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.1.1',
      '100.64.0.1',
      '::1',
      'fd00::1',
      'fe80::1',
      '::ffff:10.0.0.3',
    ];
    for (const address of [...shared, '', 'localhost', undefined]) assert.equal(publicAddress(address), undefined);
  });
});
