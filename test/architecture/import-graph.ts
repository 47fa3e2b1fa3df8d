// Reads which file of src imports which, and how, with the TypeScript parser. Knows no rules.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/**
 * How an import reaches its file: `value` runs it at load, `lazy` on demand (`import()`), `type` never. An import with
 * only `type` specifiers in its braces is a `value`: verbatimModuleSyntax keeps it.
 */
export type ImportKind = 'value' | 'lazy' | 'type';

/** One import. Paths are relative to src, with `/`; `to` is the package's name where it is one. */
export interface Import {
  from: string;
  to: string;
  kind: ImportKind;
  isPackage: boolean;
}

/** Source text by path relative to src. */
export type Sources = ReadonlyMap<string, string>;

/** Every TypeScript file below a folder, declarations left out. */
export function readSources(folder: string): Sources {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).toSorted();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Every import of every file. */
export function readImports(sources: Sources): Import[] {
  return [...sources].flatMap(([file, text]) => importsOf(file, text));
}

/** The files and packages that are loaded when the entries are, by the kinds of import that `follow` accepts. */
export function reachable(
  entries: string[],
  imports: Import[],
  follow: (edge: Import) => boolean,
): Map<string, string[]> {
  const paths = new Map(entries.map((entry) => [entry, [entry]]));
  for (const [file, path] of paths) {
    for (const edge of imports) {
      if (edge.from === file && follow(edge) && !paths.has(edge.to)) paths.set(edge.to, [...path, edge.to]);
    }
  }
  return paths;
}

function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: ImportKind) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const isPackage = !specifier.text.startsWith('.');
    const to = isPackage ? specifier.text : posix.join(posix.dirname(file), specifier.text);
    found.push({ from: file, to, kind, isPackage });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ? 'type' : 'value');
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], 'lazy');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
