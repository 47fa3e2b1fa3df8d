// What an editor makes of the JSON Schemas: the language service of VS Code, asked as the editor asks it.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type * as VsCode from 'vscode-json-languageservice';
import { backstageJsonSchema } from '../../src/backstage/json-schema.ts';
import { flowJsonSchema } from '../../src/flow/json-schema.ts';

// Its names can be required, not imported: Node finds no named exports in it.
const { getLanguageService, TextDocument } = createRequire(import.meta.url)(
  'vscode-json-languageservice',
) as typeof VsCode;
const service = getLanguageService({
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } },
});
service.configure({
  schemas: [
    { uri: 'https://editor.example/flow', fileMatch: ['*.flow.json'], schema: flowJsonSchema() },
    { uri: 'https://editor.example/backstage', fileMatch: ['*.backstage.json'], schema: backstageJsonSchema() },
  ],
});

/** A flow around one question; `|` is where the cursor stands. */
const asking = (question: string) =>
  `{ "schemaVersion": 1, "id": "x", "locale": "en", "brand": { "name": "B" }, "role": { "title": "R" }, "stages": [
    { "id": "apply", "type": "form", "pages": [{ "id": "p", "questions": [${question}] }] }] }`;

function open(text: string, kind = 'flow') {
  const cursor = text.indexOf('|');
  const document = TextDocument.create(`file:///x.${kind}.json`, 'json', 1, text.replace('|', ''));
  return { document, position: document.positionAt(cursor), json: service.parseJSONDocument(document) };
}

async function offered(text: string, kind?: string) {
  const { document, position, json } = open(text, kind);
  return (await service.doComplete(document, position, json))?.items ?? [];
}

async function mistakes(text: string, kind?: string): Promise<string[]> {
  const { document, json } = open(text, kind);
  const found = await service.doValidation(document, json);
  return found.map(({ message, range }) => `${document.getText(range)}: ${textOf(message)}`);
}

function textOf(words: string | VsCode.MarkupContent | undefined): string {
  return typeof words === 'string' ? words : (words?.value ?? '');
}

describe('an editor with the schema', () => {
  it('offers the types of question, then the keys of the type that was chosen, with what they are for', async () => {
    const types = await offered(asking('{ "type": | }'));
    assert.ok(types.some(({ label }) => label === '"slider"') && types.length >= 14, `${types.length} types`);
    const keys = await offered(asking('{ "id": "q", "type": "slider", "label": "x", | }'));
    const labels = keys.map(({ label }) => label);
    assert.deepEqual(
      ['min', 'max', 'step', 'labels', 'showIf'].filter((key) => !labels.includes(key)),
      [],
    );
    assert.ok(!labels.includes('options') && !labels.includes('minLength'), labels.join());
    const step = keys.find(({ label }) => label === 'step')?.documentation;
    assert.match(textOf(step), /distance between two stops/);
  });

  it('offers the parts of a condition and its operators', async () => {
    const parts = await offered(asking('{ "id": "q", "type": "yes-no", "label": "x", "showIf": { | } }'));
    assert.deepEqual(
      ['question', 'all', 'any', 'not'].filter((key) => !parts.some(({ label }) => label === key)),
      [],
    );
    const ops = await offered(
      asking('{ "id": "q", "type": "yes-no", "label": "x", "showIf": { "question": "a", "op": | } }'),
    );
    assert.ok(ops.some(({ label }) => label === '"includesAll"'));
  });

  it('says over a key what it is for', async () => {
    const text =
      '{ "schemaVersion": 1, "flow": "x", "stages": { "apply": { "dealbreakers": [{ "id": "d", "question": "q", "op": "is", "|onUnknown": "hold" }] } } }';
    const { document, position, json } = open(text, 'backstage');
    const hover = await service.doHover(document, position, json);
    assert.match(JSON.stringify(hover?.contents), /no answer, or none that can be trusted/);
  });

  it('marks the very key that is wrong, in words about the type that was meant', async () => {
    const found = await mistakes(
      asking('{ "id": "q", "type": "slider", "label": "x", "min": 0, "max": "ten", "step": 1, "setp": 2 }'),
    );
    assert.deepEqual(found.toSorted(), [
      '"setp": Property setp is not allowed.',
      '"ten": Incorrect type. Expected "number".',
    ]);
    assert.match(
      (await mistakes(asking('{ "id": "q", "type": "txt", "label": "x" }'))).join(),
      /^"txt": Value is not accepted. Valid values: "short-text"/,
    );
    assert.deepEqual(await mistakes('{ "schemaVersion": 1, "flow": "x", "linsk": {} }', 'backstage'), [
      '"linsk": Property linsk is not allowed.',
    ]);
  });

  it('finds nothing wrong with what is right', async () => {
    assert.deepEqual(
      await mistakes(
        asking('{ "id": "q", "type": "yes-no", "label": { "en": "Nights?", "es": "¿Noches?" }, "required": true }'),
      ),
      [],
    );
  });
});
