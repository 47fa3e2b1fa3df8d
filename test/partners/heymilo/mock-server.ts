// HeyMilo's API as its OpenAPI document describes it, on a port of this machine: requests are checked, answers made up from it.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenAPIBackend, type Context, type Document } from 'openapi-backend';
import { heyMiloApi } from '../../support/heymilo-api.ts';
import { apiKey } from './fake-heymilo.ts';

/** One request as it arrived. */
interface SeenRequest {
  readonly operation: string;
  readonly params: Readonly<Record<string, string | string[]>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
}

/** An answer in place of a made-up one; it has to fit the document as well. */
interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers by operation. */
type Answers = { [operation: string]: ((request: SeenRequest, count: number) => Answer) | undefined };

/** A running mock. */
export interface HeyMiloMock {
  readonly baseUrl: string;
  readonly seen: SeenRequest[];
  /** What did not fit the document, on either side. */
  readonly violations: string[];
  answers: Answers;
  close(): Promise<void>;
}

/** Starts the mock. It takes the key of the fake and no other. */
export async function startHeyMilo(): Promise<HeyMiloMock> {
  const seen: SeenRequest[] = [];
  const violations: string[] = [];
  const mock = { seen, violations, answers: {} as Answers };

  // `quick`: the check of the document itself knows OpenAPI 3.0 alone, and this one is 3.1. Requests are checked all the same.
  const definition = heyMiloApi() as unknown as Document;
  const api = new OpenAPIBackend({ definition, quick: true, ajvOpts: { strict: false } });
  const refusal = (status: number, code: string): Required<Answer> => ({
    status,
    body: { error: { type: 'invalid_request_error', code, message: code } },
    headers: {},
  });
  api.register({
    notFound: ({ request }: Context): Required<Answer> => {
      violations.push(`${request.method} ${request.path} is not in the document`);
      return refusal(404, 'not_found');
    },
    validationFail: ({ operation, validation }: Context): Required<Answer> => {
      violations.push(`${operation.operationId}: ${JSON.stringify(validation.errors)}`);
      return refusal(422, 'validation_error');
    },
    unauthorizedHandler: (): Required<Answer> => refusal(401, 'invalid_api_key'),
    notImplemented: ({ operation, request }: Context): Required<Answer> => {
      const id = operation.operationId ?? '';
      const entry: SeenRequest = {
        operation: id,
        params: request.params as SeenRequest['params'],
        query: request.query as SeenRequest['query'],
        body: request.requestBody as unknown,
      };
      seen.push(entry);
      const count = seen.filter((other) => other.operation === id).length;
      const made = (): Answer => {
        const example: unknown = api.mockResponseForOperation(id);
        const { status, mock: body } = example as { status: number; mock: object };
        // Made up, every list would go on for ever.
        return { status, body: 'pagination' in body ? { ...body, pagination: { has_more: false } } : body };
      };
      const { status = 200, body, headers = {} } = mock.answers[id]?.(entry, count) ?? made();
      const { errors } = api.validateResponse(body, operation, status);
      if (errors?.length) violations.push(`The answer of ${id} (${status}): ${JSON.stringify(errors)}`);
      return { status, body, headers };
    },
  });
  api.registerSecurityHandler('ApiKeyAuth', ({ request }: Context) => {
    const headers = request.headers as Record<string, unknown>;
    return headers['x-api-key'] === apiKey;
  });
  await api.init();

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, headers }) => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  const answer = async (request: IncomingMessage): Promise<Required<Answer>> => {
    const text = await textOf(request);
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const headers = request.headers as Record<string, string>;
    const call = { method: request.method ?? '', path, query, headers, ...(text !== '' && { body: text }) };
    return (await api.handleRequest(call)) as Required<Answer>;
  };
  await listen(server);
  return Object.assign(mock, {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
