// The reference pages of both documents: every key, with what it is for, its default and an example, from their JSON Schemas.
import { backstageJsonSchema } from '../src/backstage/json-schema.ts';
import { flowJsonSchema } from '../src/flow/json-schema.ts';

interface Part {
  title?: string;
  description?: string;
  examples?: unknown[];
  default?: unknown;
  required?: string[];
  properties?: Record<string, Part>;
  allOf?: unknown[];
}

/** Every page: its file name, its title, what stands first, and its sections. */
export function keyPages(): { file: string; title: string; intro: string; sections: string[] }[] {
  return [
    {
      file: 'flow.md',
      title: 'Every key of a flow',
      intro: 'What a candidate’s browser may hold. An editor shows the same words over each key.',
      sections: sectionsOf(flowJsonSchema(), 'Flow'),
    },
    {
      file: 'backstage.md',
      title: 'Every key of a backstage',
      intro: 'What candidates never see. An editor shows the same words over each key.',
      sections: sectionsOf(backstageJsonSchema(), 'Backstage'),
    },
  ];
}

function sectionsOf(schema: Record<string, unknown>, name: string): string[] {
  const { $defs, ...root } = schema as unknown as Part & { $defs: Record<string, Part> };
  const parts = [[name, { ...root, title: name }] as const, ...Object.entries($defs)];
  // A question of a chat is the question of a form with `retry`: told once.
  const own = parts.filter(([id, { properties, allOf }]) => properties && !allOf && !id.startsWith('Chat'));
  const { retry } = $defs['ChatYesNoQuestion']?.properties ?? {};
  const chat: Part = { title: 'Question of a chat', description: 'A question of any type takes one key more.' };
  return [...own.map(([, part]) => part), ...(retry ? [{ ...chat, properties: { retry } }] : [])].map(section);
}

function section({ title = '', description = '', properties = {}, required = [] }: Part): string {
  const rows = Object.entries(properties).map(([key, part]) => [
    `\`${key}\`${required.includes(key) ? ' (required)' : ''}`,
    part.description ?? '',
    'default' in part ? code(part.default) : '–',
    part.examples?.map(code).join(' ') ?? '–',
  ]);
  const lines = [['key', 'what it is for', 'without it', 'example'], ['---', '---', '---', '---'], ...rows];
  const cells = (cell: string) => cell.replaceAll('|', '\\|');
  return `## ${title}\n\n${description}\n\n${lines.map((line) => `| ${line.map(cells).join(' | ')} |`).join('\n')}\n`;
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
