// Writes the tables of what each key of the documents is for, from the comments on the interfaces in src/*/schema. `npm
// run docs` runs it; test/architecture/key-docs.test.ts fails when a comment has moved on without it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');
const shared = ['text.ts', 'condition.ts'];
const isOfStages = (file: string) => /stage|question/.test(file) || shared.includes(file);

/** Every table: where it stands, and its text. */
export function keyDocTables(): { file: string; text: string }[] {
  return [
    table('src/flow/flow-key-docs.ts', 'flowKeyDocs', 'src/flow/schema', (file) => !isOfStages(file)),
    table('src/flow/stage-key-docs.ts', 'stageKeyDocs', 'src/flow/schema', isOfStages),
    table('src/backstage/backstage-key-docs.ts', 'backstageKeyDocs', 'src/backstage/schema', () => true),
  ];
}

function table(file: string, name: string, folder: string, isMeant: (file: string) => boolean) {
  const files = readdirSync(join(root, folder)).filter(isMeant).toSorted();
  const rows = files.flatMap((source) => rowsOf(join(root, folder, source)));
  const lines = rows.map(([key, text]) => `  ${/\W/.test(key) ? `'${key}'` : key}: ${quoted(text)},\n`);
  const text = [
    `/** What each key is for: sentence, default, examples. Made by npm run docs from the comments in schema/; edit those. */\n`,
    `export const ${name}: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`,
  ].join('');
  return { file, text };
}

/** A template, because Prettier leaves those on one line. */
function quoted(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;
}

/** The rows of one file: `Name` for an object or a shared value, `Name.key` for a key. */
function rowsOf(file: string): [string, string][] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement): [string, string][] => {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return [];
    const doc = docOf(statement);
    if (doc === undefined || !statement.modifiers?.length) return [];
    const name = statement.name.text;
    const base = ts.isInterfaceDeclaration(statement) ? statement.heritageClauses?.[0]?.types[0]?.getText() : undefined;
    const members = ts.isInterfaceDeclaration(statement)
      ? statement.members
      : ts.isTypeLiteralNode(statement.type)
        ? statement.type.members
        : [];
    const keys = [...members].flatMap((member): [string, string][] => {
      const text = docOf(member);
      return text === undefined || !member.name ? [] : [[`${name}.${member.name.getText()}`, text]];
    });
    return [[name, base === undefined ? doc : `${doc} @extends ${base}`], ...keys];
  });
}

/** The sentence, then `@default` and `@example` with their values as JSON. */
function docOf(node: ts.Node): string | undefined {
  const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  if (!doc) return undefined;
  const tags = (doc.tags ?? []).map((tag) => `@${tag.tagName.text} ${json(textOf(tag.comment))}`);
  return [textOf(doc.comment).replaceAll(/\s+/g, ' '), ...tags].join(' ');
}

function textOf(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  if (typeof comment === 'string' || !comment) return comment ?? '';
  return comment.map((part) => (ts.isJSDocLink(part) ? (part.name?.getText() ?? '') : part.text)).join('');
}

/** What a literal of TypeScript is in JSON. */
function json(literal: string): string {
  const file = ts.createSourceFile('literal.ts', `(${literal})`, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  if (!statement || !ts.isExpressionStatement(statement)) throw new Error(`This is no literal: ${literal}`);
  return JSON.stringify(valueOf(statement.expression));
}

function valueOf(node: ts.Expression): unknown {
  if (ts.isParenthesizedExpression(node)) return valueOf(node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword)
    return node.kind === ts.SyntaxKind.TrueKeyword;
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf);
  if (ts.isObjectLiteralExpression(node)) return Object.fromEntries(node.properties.map(entryOf));
  throw new Error(`This cannot stand in an example: ${node.getText()}`);
}

function entryOf(property: ts.ObjectLiteralElementLike): [string, unknown] {
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name))
    throw new Error(`This cannot stand in an example: ${property.getText()}`);
  return [
    ts.isStringLiteralLike(property.name) ? property.name.text : property.name.getText(),
    valueOf(property.initializer),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { file, text } of keyDocTables()) writeFileSync(join(root, file), text);
}
