/** The description of the API, made from the route table and the schemas that check its bodies. */
import type { RouteName } from '../../contract/routes.ts';
import { handler, json, type Handler } from '../http/call.ts';
import { describeApi } from '../openapi/describe.ts';

/** `GET /v1/openapi.json`. Takes the table as a function: it is a row of it itself. */
export function openapiHandler(table: () => Readonly<Record<RouteName, Handler>>): Handler {
  let description: object | undefined;
  return handler({
    answer: { status: 200, description: 'OpenAPI 3.1' },
    handle: async () => json((description ??= describeApi(table())), 200, { 'Cache-Control': 'public, max-age=300' }),
  });
}
