/** The API as OpenAPI 3.1: one operation per row of the route table, bodies from the schemas that check them. */
import * as z from 'zod';
import { routes, type Route, type RouteName } from '../../contract/routes.ts';
import { flowJsonSchema } from '../../flow/json-schema.ts';
import type { Handler } from '../http/call.ts';
import { recordSchemas } from './record-schemas.ts';

/** The description of the whole API. */
export function describeApi(handlers: Readonly<Record<RouteName, Handler>>): object {
  const paths: { [path: string]: { [method: string]: object } } = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(name, route, handlers[name]);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Greenroom',
      version: '1',
      summary: 'Interviews that candidates take in a page, and what recruiters see of them',
    },
    paths,
    components: {
      schemas: { Flow: flowJsonSchema(), ...recordSchemas },
      securitySchemes: {
        candidate: { type: 'http', scheme: 'bearer', description: 'The session token' },
        admin: { type: 'http', scheme: 'bearer', description: 'GREENROOM_ADMIN_KEY' },
      },
    },
  };
}

function operation(name: RouteName, route: Route, { body, bodyOptions, answer }: Handler): object {
  const isWrite = route.method !== 'GET' && route.method !== 'HEAD';
  return {
    operationId: name,
    summary: route.summary,
    ...(route.auth !== 'none' && { security: [{ [route.auth]: [] }] }),
    parameters: [...pathParameters(route.path), ...(isWrite ? [keyParameter] : []), ...headersOf(name)],
    ...(body && {
      requestBody: {
        required: !bodyOptions?.mayBeEmpty,
        content: { 'application/json': { schema: bodySchema(body) } },
      },
    }),
    ...(name === 'createUpload' || name === 'continueUpload' ? { requestBody: pieceBody } : {}),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.schema && {
          content: {
            [answer.type ?? 'application/json']: { schema: { $ref: `#/components/schemas/${answer.schema}` } },
          },
        }),
      },
      default: {
        description: 'What went wrong, with a code',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

/** What comes in is described as it may be sent, before anything is filled in or brought into one form. */
function bodySchema(body: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input' });
  return schema;
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

const header = (name: string, description: string, required = false) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

const keyParameter = header(
  'Idempotency-Key',
  'Makes a repeat return the stored answer; random, new for each new request. The same key with another request is refused (422).',
);

const pieceBody = {
  required: false,
  content: { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } },
};

const query = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string' },
});

function headersOf(name: RouteName): object[] {
  if (name === 'loadFlow')
    return [
      query('locale', 'Texts in this language alone'),
      query('version', 'The version that a session is pinned to'),
    ];
  if (name === 'loadSession') return [query('locale', 'Becomes the language of the session where the flow speaks it')];
  if (name === 'listCandidates')
    return [query('limit', 'At most so many, up to 1000'), query('after', 'The id of the last one of the page before')];
  const tus = header('Tus-Resumable', '1.0.0');
  if (name === 'createUpload') {
    return [
      tus,
      header('Upload-Length', 'Bytes of the file', true),
      header('Upload-Metadata', 'filename, filetype, stage and question; values in Base64', true),
    ];
  }
  if (name === 'continueUpload') return [tus, header('Upload-Offset', 'Where this piece begins', true)];
  return name === 'readUpload' ? [tus] : [];
}
