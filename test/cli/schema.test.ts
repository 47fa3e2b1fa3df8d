// `greenroom schema`: JSON Schema of both documents.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCommand } from '../../src/cli/command.ts';
import { schemaCommand } from '../../src/cli/schema.ts';
import { fakeIo } from './fake-io.ts';

async function schema(...args: string[]) {
  const io = fakeIo();
  assert.equal(await schemaCommand.run(parseCommand(schemaCommand, args), io), 0);
  return JSON.parse(io.printed.out) as { $schema: string; title?: string; required: string[]; properties: object };
}

describe('greenroom schema', () => {
  it('prints JSON Schema of a flow and of a backstage', async () => {
    for (const [name, required] of [
      ['flow', 'stages'],
      ['backstage', 'flow'],
    ] as const) {
      const printed = await schema(name);
      assert.equal(printed.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.ok(JSON.stringify(printed).includes('"schemaVersion"'));
      assert.ok(JSON.stringify(printed).includes(`"${required}"`));
    }
  });

  it('names the document that was probably meant', async () => {
    await assert.rejects(schema('flows'), { exitCode: 2, message: /"flows".*did you mean "flow"\?/ });
    await assert.rejects(schema('toString'), { exitCode: 2 });
  });
});
