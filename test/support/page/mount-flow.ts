// `<greenroom-flow>` on the page with a backend of the test's own, the events it fires, and what a candidate does to it.
import { LocalBackend } from '../../../src/backends/local.ts';
import type { Backend } from '../../../src/contract/backend.ts';
import { publicEvents, type PublicEventName } from '../../../src/contract/public-events.ts';
import '../../../src/elements/shell/flow.define.ts';
import '../../../src/elements/shell/status.define.ts';
import type { GreenroomFlowElement } from '../../../src/elements/shell/flow.element.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { smallFlow } from '../small-flow.ts';
import { find, isAbsent } from './find.ts';
import { drawn } from './show.ts';
import { type, until } from './type.ts';

const mounted: HTMLElement[] = [];
let count = 0;

/** A flow like the small one under an id of its own: devices remember sessions by it. */
export function ownFlow(change: Partial<Flow> = {}): Flow {
  count += 1;
  return { ...smallFlow, ...change, id: `small-${Date.now().toString(36)}-${count}` };
}

/** The server, in the page. */
export function localBackend(flow: Flow, backstage?: object): Backend {
  return new LocalBackend({ flow, ...(backstage && { backstage: { ...backstage, flow: flow.id } }) });
}

/** An element on the page. */
export interface Mounted {
  readonly element: GreenroomFlowElement;
  readonly root: ShadowRoot;
  /** Public events so far. */
  readonly events: { name: PublicEventName; detail: object }[];
  names(): PublicEventName[];
}

/** Puts an element on the page with these properties. */
export function mountFlow(properties: Partial<GreenroomFlowElement>, tag = 'greenroom-flow'): Mounted {
  const element = document.createElement(tag) as GreenroomFlowElement;
  const events: Mounted['events'] = [];
  for (const name of Object.keys(publicEvents) as PublicEventName[])
    element.addEventListener(name, (event) => events.push({ name, detail: (event as CustomEvent<object>).detail }));
  Object.assign(element, properties);
  document.body.append(element);
  mounted.push(element);
  const root = element.shadowRoot as ShadowRoot;
  return { element, root, events, names: () => events.map(({ name }) => name) };
}

/** Takes everything off the page again; for `afterEach`. */
export function unmountFlows(): void {
  for (const element of mounted.splice(0)) element.remove();
}

/** Resolves once something of that role and name stands. */
export async function arrives(root: ShadowRoot, role: string, name: string | RegExp): Promise<HTMLElement> {
  await until(() => !isAbsent(root, role, name));
  await drawn(root);
  return find(root, role, name);
}

/** From the landing to the first question. */
export async function goToFirstQuestion(root: ShadowRoot): Promise<void> {
  (await arrives(root, 'button', 'Start my application')).click();
  type(await arrives(root, 'textbox', 'Full name'), 'Ana Reyes');
  type(find(root, 'textbox', 'Email'), 'ana@example.com');
  find(root, 'button', 'Continue').click();
  (await arrives(root, 'radio', 'I agree')).click();
  await drawn(root);
  find(root, 'button', 'Continue').click();
  await arrives(root, 'textbox', 'City');
}
