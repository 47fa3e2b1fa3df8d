// Bodies are read whole or as they arrive; what is refused is the same.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod';
import { readBody } from '../../../src/server/http/read-body.ts';

const schema = z.object({ name: z.string() });
const encoder = new TextEncoder();

/** A request with a stream for a body, and a `Content-Length` where one is given. */
function request(body: string | Uint8Array, length?: number): Request {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body;
  const pieces = [bytes.slice(0, 3), bytes.slice(3)];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = pieces.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
  });
  const headers = {
    'Content-Type': 'application/json',
    ...(length !== undefined && { 'Content-Length': String(length) }),
  };
  return new Request('http://server.test/', { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit);
}

const name = JSON.stringify({ name: 'Zoë 👩🏽‍🚀' });
const length = encoder.encode(name).byteLength;

describe('the body of a request', () => {
  for (const [how, announced] of [
    ['with its length announced', length],
    ['of unknown length', undefined],
  ] as const) {
    it(`${how} is read, up to the limit`, async () => {
      assert.deepEqual(await readBody(request(name, announced), schema, length), { name: 'Zoë 👩🏽‍🚀' });
      await assert.rejects(readBody(request(name, announced), schema, length - 1), { code: 'too-large' });
    });

    it(`${how} is refused where it is no text or no JSON`, async () => {
      const bytes = Uint8Array.of(0x22, 0xff, 0x22);
      await assert.rejects(readBody(request(bytes, announced && 3), schema, 100), {
        code: 'invalid',
        message: 'The body is not JSON.',
      });
      await assert.rejects(readBody(request('{', announced && 1), schema, 100), {
        code: 'invalid',
        message: 'The body is not JSON.',
      });
    });
  }

  it('is refused at once where too much is announced, and in the end where more comes than was announced', async () => {
    await assert.rejects(readBody(request('{}', 1_000_000), schema, 100), { code: 'too-large' });
    await assert.rejects(readBody(request(name, 2), schema, 10), { code: 'too-large' });
  });
});
