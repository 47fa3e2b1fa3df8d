/**
 * Links that lead to the session which this device holds: made here, or come in by. Whoever presses one again, in a message that is
 * still there, is not asked who they are, and uses no link up. Cleared with everything else of the interview.
 */
import { browserPorts } from '../../platform/browser-ports.ts';
import type { Home } from './home.ts';

const entry = 'links';
/** Enough for everyone who makes links on purpose. */
const most = 20;

/** True where the link leads to the session of this interview that is here. */
export async function knowsLink(home: Home, link: string): Promise<boolean> {
  return (await read(home)).includes(link);
}

/** Keeps that it does; `others` that did lead elsewhere. */
export async function rememberLink(home: Home, link: string, others?: 'forget'): Promise<void> {
  const known = others ? [] : await read(home);
  await storageOf(home).set(entry, [...known.filter((one) => one !== link), link].slice(-most));
}

async function read(home: Home): Promise<readonly string[]> {
  const known = await storageOf(home).get(entry);
  return Array.isArray(known) ? known.filter((one) => typeof one === 'string') : [];
}

function storageOf({ flowId, url }: Home) {
  return browserPorts(flowId, url).storage;
}
