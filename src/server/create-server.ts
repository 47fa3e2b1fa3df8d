/** The server: the route table on hono, with one frame around every route. */
import { Hono } from 'hono';
import { GreenroomError } from '../errors/index.ts';
import { routes, type RouteName } from '../contract/routes.ts';
import { authenticate } from './http/authenticate.ts';
import type { Call } from './http/call.ts';
import { allowOrigin, preflight, tusVersion } from './http/cors.ts';
import { HttpError } from './http/http-error.ts';
import { problemResponse } from './http/problem-response.ts';
import { readBody } from './http/read-body.ts';
import { requestKey } from './http/request-key.ts';
import { limitCall, limitFailure } from './http/limit-call.ts';
import { handlers } from './routes/handlers.ts';
import { findSession } from './session/find-session.ts';
import { sweep } from './sweep.ts';
import { serverParts, type ServerOptions, type ServerParts } from './server-parts.ts';

/** A Greenroom backend on any runtime that has `fetch`. */
export interface GreenroomServer {
  /** Answers one request. Never rejects. */
  fetch(request: Request): Promise<Response>;
  /**
   * Deletes what time has passed over: uploads that nobody finished, answers to keys of a month ago. `greenroom serve` does it every
   * hour; elsewhere it is for a timer, in one process or in all.
   *
   * @throws what store or blobs throw; the next sweep goes on where this one ended.
   */
  sweep(): Promise<void>;
}

/**
 * Creates the backend: every route of the HTTP API over the given store. Holds no state of its own but caches, so that any number
 * of them can run over one store.
 *
 * @example
 * const server = createServer({ store: memoryStore(), adminKey: 'secret' });
 * const response = await server.fetch(new Request('http://localhost/v1/flows/warehouse-associate'));
 */
export function createServer(options: ServerOptions): GreenroomServer {
  const server = serverParts(options);
  const app = new Hono();
  const methods = new Map<string, string[]>();
  for (const [name, route] of Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][]) {
    // hono answers HEAD from GET, so a HEAD row listens there.
    const listened =
      route.method === 'HEAD' ? ['GET'] : [route.method, ...(overridable.includes(name) ? ['POST'] : [])];
    app.on(listened, route.path, (context, next) => {
      if (!isMeant(name, context.req.raw)) return next();
      return answer(server, name, context.req.raw, context.req.param());
    });
    methods.set(route.path, [...(methods.get(route.path) ?? []), route.method]);
  }
  for (const [path, allowed] of methods) app.all(path, (context) => otherMethod(server, context.req.raw, allowed));
  app.notFound((context) => noRoute(server, context.req.raw));
  app.onError((error, context) => finish(problemResponse(error, context.req.path, server.log), context.req.raw, true));
  return { fetch: async (request) => app.fetch(request), sweep: () => sweep(server) };
}

/** What may come as a POST that names its method: tus asks for it, because some proxies let no PATCH or DELETE through. */
const overridable: readonly RouteName[] = ['continueUpload', 'deleteUpload'];

function isMeant(name: RouteName, { method, headers }: Request): boolean {
  const row = routes[name];
  if (row.method === 'HEAD') return method === 'HEAD';
  if (!overridable.includes(name) || method === row.method) return true;
  return headers.get('X-HTTP-Method-Override') === row.method;
}

/** One request from its first check to its answer. */
async function answer(
  server: ServerParts,
  name: RouteName,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  const { auth } = routes[name];
  // Before anything of the body has arrived: a slow line must not make anyone late.
  const receivedAt = new Date(server.clock.now());
  let tokenHash = '';
  try {
    // Every id is printable; what is not names nothing, and some stores cannot even be asked for it.
    if (!Object.values(params).every((id) => /^[\x21-\x7e]{1,200}$/.test(id))) throw new GreenroomError('not-found');
    tokenHash = await limitFailure(server, request, () => authenticate(request, auth, server.adminKey));
    await limitCall(server, name, request, tokenHash);
    return finish(await handle(server, name, request, { params, tokenHash, receivedAt }), request, auth !== 'admin');
  } catch (thrown) {
    const error = tokenHash === '' ? thrown : await credentialFirst(server, tokenHash, thrown);
    return finish(problemResponse(error, name, server.log), request, auth !== 'admin');
  }
}

async function handle(
  server: ServerParts,
  name: RouteName,
  request: Request,
  known: Pick<Call, 'params' | 'tokenHash' | 'receivedAt'>,
): Promise<Response> {
  const url = new URL(request.url);
  const row = handlers[name];
  const body = row.body && (await readBody(request, row.body, server.limits.bodyBytes, row.bodyOptions));
  // Upload bodies are not read here; what stands for them in the key is what they announce.
  const announced = row.body
    ? body
    : { length: request.headers.get('Upload-Length'), about: request.headers.get('Upload-Metadata') };
  const key = requestKey(request, url.pathname, routes[name].auth, announced);
  return row.handle({ route: name, server, request, url, body, key, ...known });
}

/**
 * A token is looked up together with its session, after the body was read: one statement less for every good request. So whoever sends
 * something wrong is told of a wrong token first, here.
 */
async function credentialFirst(server: ServerParts, tokenHash: string, thrown: unknown): Promise<unknown> {
  const isAboutRequest =
    thrown instanceof GreenroomError && ['invalid', 'too-large', 'unsupported-type'].includes(thrown.code);
  if (!isAboutRequest) return thrown;
  const failure = await findSession({ server, tokenHash }).catch((error: unknown) => error);
  return failure instanceof GreenroomError ? failure : thrown;
}

function otherMethod(server: ServerParts, request: Request, allowed: readonly string[]): Response {
  if (request.method === 'OPTIONS') return preflight(request, server.limits.uploadBytes);
  const allow = [...allowed, 'OPTIONS'].join(', ');
  const error = new HttpError('invalid', `This address takes ${allow}.`, { status: 405, headers: { Allow: allow } });
  return finish(problemResponse(error, 'method', server.log), request, true);
}

async function noRoute(server: ServerParts, request: Request): Promise<Response> {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const file = isRead ? await server.assets?.(request) : undefined;
  if (file) return file;
  return finish(
    problemResponse(new GreenroomError('not-found', 'There is no such address.'), 'not-found', server.log),
    request,
    true,
  );
}

/** What every answer of the API carries. Recruiters' answers are for no other site's pages. */
function finish(response: Response, request: Request, isOpen: boolean): Response {
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'no-referrer');
  if (request.headers.has('Tus-Resumable')) response.headers.set('Tus-Resumable', tusVersion);
  if (isOpen) allowOrigin(response.headers, request);
  return response;
}
