/** Whether a network address is one caller's own, as far as can be seen from here. */
import { BlockList, isIP } from 'node:net';

const shared = new BlockList();
const blocks: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
];
for (const [network, bits, family] of blocks) shared.addSubnet(network, bits, family);

/**
 * The address where it is a public one, else undefined: a local or private address is most likely a proxy's, and behind it
 * is everybody.
 *
 * @example publicAddress('::ffff:10.0.0.3') // undefined
 */
export function publicAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const family = isIP(address);
  if (family === 0) return undefined;
  return shared.check(address, family === 4 ? 'ipv4' : 'ipv6') ? undefined : address;
}
