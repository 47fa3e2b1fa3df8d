// A server seen from outside: documents, calls by line and body, and which names an answer may have.
import assert from 'node:assert/strict';
import { createServer, memoryStore } from '../../src/server/index.ts';

export const admin = 'admin-key-of-these-tests';
/** Whatever JSON: the tests look at what is there. */
export type Json = { [key: string]: Json } & Json[] & string;

export const flow = {
  schemaVersion: 1,
  id: 'porter',
  locale: 'en',
  brand: { name: 'Northwind' },
  role: { title: 'Night porter' },
  identity: { name: 'optional', email: 'optional', phone: 'optional' },
  notices: [{ id: 'ai', version: '1', kind: 'ai', text: 'A person decides.', consent: 'optional' }],
  stages: [
    {
      id: 'apply',
      type: 'form',
      pages: [
        {
          id: 'one',
          questions: [
            { id: 'nights', type: 'yes-no', label: 'Nights?' },
            { id: 'speed', type: 'number', label: 'Speed' },
            { id: 'paper', type: 'file', label: 'Paper', accept: ['pdf'] },
          ],
        },
      ],
    },
    {
      id: 'more',
      type: 'form',
      optional: true,
      pages: [{ id: 'two', questions: [{ id: 'x', type: 'short-text', label: 'X' }] }],
    },
    { id: 'about', type: 'self-id', questions: [{ id: 'veteran', type: 'yes-no', label: 'Veteran?' }] },
  ],
};
const backstage = {
  schemaVersion: 1,
  flow: 'porter',
  stages: {
    apply: {
      dealbreakers: [{ id: 'must', question: 'nights', op: 'is', value: true, onNotMet: 'hold', reason: 'No nights' }],
      score: { min: 0.5, items: [{ question: 'speed', scale: [0, 10] }] },
    },
  },
  links: { scheduling: { enabled: true, url: 'https://calendly.com/northwind/intro' } },
};

/** One server, spoken to as any program would: a method, a path, a body, a bearer token. */
export function outside(options: { adminKey?: string } = { adminKey: admin }) {
  const server = createServer({
    store: memoryStore(),
    log: { error: (_, error) => assert.fail(String(error)) },
    ...options,
  });
  return async (line: string, body?: unknown, token?: string, headers: { [name: string]: string } = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const response = await server.fetch(
      new Request(`http://greenroom.test${path}`, {
        method,
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') && text !== '';
    return { status: response.status, headers: response.headers, text, json: (isJson ? JSON.parse(text) : {}) as Json };
  };
}

export async function published() {
  const call = outside();
  assert.equal((await call('PUT /v1/admin/flows/porter', { flow, backstage }, admin)).status, 200);
  const opened = await call('POST /v1/flows/porter/sessions', {});
  assert.equal(opened.status, 201);
  const token = opened.json['token'] ?? '';
  return {
    call,
    token,
    id: opened.json['session']?.['id'] ?? '',
    own: (line: string, body?: unknown) => call(line, body, token),
  };
}

export const keys = (value: object | undefined) => Object.keys(value ?? {}).toSorted();

/** At least these names, and of the optional ones any. */
export function has(value: object | undefined, required: string, optional = ''): void {
  const names = keys(value);
  for (const name of required.split(' ')) assert.ok(names.includes(name), `${name} in ${names.join()}`);
  for (const name of names)
    assert.ok(` ${required} ${optional} `.includes(` ${name} `), `${name} is no name of the contract`);
}

export function isSession(session: Json | undefined): void {
  has(session, 'id flow status candidate stages consents locale', 'deadline');
  has(session?.['flow'], 'id version');
  has(session?.['status'], 'state updatedAt', 'message schedule booking redirect reviewBy');
  for (const stage of Object.values(session?.['stages'] ?? {})) has(stage, 'id progress revision', 'answers');
}
