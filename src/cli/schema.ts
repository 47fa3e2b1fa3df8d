/** `greenroom schema`: the JSON Schema of a document, for editors. */
import { backstageJsonSchema } from '../backstage/json-schema.ts';
import { didYouMean } from '../flow/nearest-name.ts';
import { flowJsonSchema } from '../flow/json-schema.ts';
import type { Command } from './command.ts';
import { CommandError } from './io.ts';

const schemas: Readonly<Record<string, () => object>> = { flow: flowJsonSchema, backstage: backstageJsonSchema };

export const schemaCommand: Command = {
  name: 'schema',
  usage: 'flow|backstage',
  summary: 'Print the JSON Schema (draft 2020-12) of a document.',
  options: {},
  words: [1, 1],
  async run({ words: [name = ''] }, io) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema) {
      const nearest = didYouMean(name, Object.keys(schemas));
      throw new CommandError(
        `There is no schema of "${name}": greenroom schema flow|backstage${nearest ? `; ${nearest}` : ''}`,
        2,
      );
    }
    io.out(`${JSON.stringify(schema(), null, 2)}\n`);
    return 0;
  },
};
