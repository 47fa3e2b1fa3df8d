// What can happen to a request on its way, and plans that decide it from a seed.
import { routes, type RouteName } from '../../../src/contract/routes.ts';
import { chance } from './dice.ts';

/** What happens to one request. */
export type Fault =
  | { readonly kind: 'none' }
  /** The connection is reset, and the server never hears of it. */
  | { readonly kind: 'reset-before' }
  /** The connection is reset once the server has answered: the client never hears of what was done. */
  | { readonly kind: 'reset-after' }
  /** The connection is reset at once, and the request reaches the server later all the same. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** The server gets it twice at the same moment; the client hears the answer that came last. */
  | { readonly kind: 'duplicate' }
  /** Half of the answer's body comes through, then the connection is reset. */
  | { readonly kind: 'truncate' }
  /** Something between answers in place of the server, which never hears of it. */
  | { readonly kind: 'status'; readonly status: 500 | 503; readonly retryAfterSeconds?: number }
  /** The connection is taken and stays silent, then breaks. */
  | { readonly kind: 'silent'; readonly milliseconds: number }
  /** Every connection breaks, and none is taken for a while. */
  | { readonly kind: 'away'; readonly milliseconds: number }
  /** The connection is reset once so many bytes of the request's body have gone through. */
  | { readonly kind: 'cut'; readonly bytes: number };

/** A request, as a plan sees it. */
export interface Passenger {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** Without the query. */
  readonly path: string;
  readonly route: LineRoute;
  /** The how-manieth request of this method and route on this line, from 1. */
  readonly turn: number;
}

/** Decides what happens to a request. */
export type Plan = (passenger: Passenger) => Fault;

/** A call of the API, the question that a browser asks before one, or anything else: pages, scripts. */
export type LineRoute = RouteName | 'preflight' | 'asset';

const table = (Object.keys(routes) as RouteName[]).map((name) => {
  const { method, path } = routes[name];
  return { name, method, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) };
});

/** Which row of the route table a request belongs to. */
export function routeOf(method: string, path: string): LineRoute {
  if (method === 'OPTIONS') return 'preflight';
  return table.find((row) => row.method === method && row.pattern.test(path))?.name ?? 'asset';
}

/** A line on which nothing goes wrong. */
export const calm: Plan = () => ({ kind: 'none' });

/** How often things go wrong. */
export interface Weather {
  /** Of calls. Default 0.3. */
  readonly calls?: number;
  /** Of scripts and preflights. Default 0.05. */
  readonly others?: number;
}

/**
 * Weather that follows from its seed: what happens to the second `saveDraft` of a line is the same in every run.
 *
 * @example
 * const line = await faultLine(server.origin, { plan: seededPlan(7) });
 */
export function seededPlan(seed: number, { calls = 0.3, others = 0.05 }: Weather = {}): Plan {
  return ({ route, method, turn }) => {
    const share = route === 'asset' || route === 'preflight' ? others : calls;
    const thrown = (what: string) => chance(seed, what, route, method, turn);
    if (thrown('whether') >= share) return { kind: 'none' };
    const make = makers[Math.floor(thrown('which') * makers.length)];
    return make ? make(thrown('how much')) : { kind: 'none' };
  };
}

/** Short enough for a test to live through, long enough to overtake what comes after. */
const makers: readonly ((much: number) => Fault)[] = [
  () => ({ kind: 'reset-before' }),
  () => ({ kind: 'reset-after' }),
  (much) => ({ kind: 'late', milliseconds: 100 + Math.round(much * 2_000) }),
  (much) => ({ kind: 'delay', milliseconds: 50 + Math.round(much * 1_500) }),
  () => ({ kind: 'duplicate' }),
  () => ({ kind: 'truncate' }),
  () => ({ kind: 'status', status: 500 }),
  (much) => ({ kind: 'status', status: 503, ...(much > 0.5 && { retryAfterSeconds: 1 }) }),
  (much) => ({ kind: 'silent', milliseconds: 200 + Math.round(much * 1_500) }),
  (much) => ({ kind: 'away', milliseconds: 200 + Math.round(much * 1_500) }),
];

/** A fault in a few words, for a log. */
export function faultText(fault: Fault): string {
  const { kind, ...how } = fault;
  return [kind, ...Object.values(how).map(String)].join(' ');
}
