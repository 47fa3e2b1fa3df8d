// The words of code: what would still be readable of it in a minified script. Knows no rules.
import ts from 'typescript';

/** Shorter ones are names that a minifier makes up. */
const shortest = 4;

/** Every word in a text, whatever it is written in. */
export function wordsIn(text: string): Set<string> {
  return new Set((text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []).filter((word) => word.length >= shortest));
}

/** Every word of a module but for those in its comments. */
export function wordsOfCode(file: string, text: string): Set<string> {
  return collect(file, text, (node) => ts.isIdentifier(node) || isText(node));
}

/** What a minifier keeps or an export publishes: exported names, keys of objects and types, and literal texts. */
export function keysAndTexts(file: string, text: string): Set<string> {
  return collect(file, text, (node) => isText(node) || (ts.isIdentifier(node) && (isKey(node) || isExported(node))));
}

function collect(file: string, text: string, counts: (node: ts.Node) => boolean): Set<string> {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const words = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (counts(node)) for (const word of wordsIn(node.getText(source))) words.add(word);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return words;
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

function isKey(node: ts.Identifier): boolean {
  const { parent } = node;
  const isMember = ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent);
  return isMember && parent.name === node;
}

function isExported(node: ts.Identifier): boolean {
  const { parent } = node;
  if (!(ts.isDeclarationStatement(parent) || ts.isVariableDeclaration(parent)) || parent.name !== node) return false;
  const statement = ts.isVariableDeclaration(parent) ? parent.parent.parent : parent;
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
