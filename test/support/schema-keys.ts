// The keys that a JSON Schema names and the keys that documents use, under the same names: `number.min`, `theme.accent`.
// An object is called by its `type`, or else by the key that it stands under.

type Schema = Readonly<Record<string, unknown>>;

/** What joins conditions holds conditions again. */
const sameKind: ReadonlyMap<string, string> = new Map(['all', 'any', 'not'].map((key) => [key, 'showIf']));

/** A key of the schema: used where one of these names is. A key that all types share is listed once, with the name of each. */
export type KeyNames = readonly string[];

/** Every key that a schema names. */
export function keysOfSchema(root: object): KeyNames[] {
  const found = new Map<string, KeyNames>();
  list(root as Schema, 'document', root as Schema, [], found);
  return [...found.values()];
}

/** Every key that a document uses. */
export function keysOfDocument(value: unknown, kind = 'document', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value) keysOfDocument(item, kind, found);
  else if (isObject(value)) {
    const own = typeof value['type'] === 'string' ? value['type'] : kind;
    for (const [key, inside] of Object.entries(value)) {
      found.add(`${own}.${key}`);
      keysOfDocument(inside, sameKind.get(key) ?? key, found);
    }
  }
  return found;
}

function list(
  schema: Schema,
  kind: string,
  root: Schema,
  above: readonly Schema[],
  found: Map<string, KeyNames>,
): void {
  const branches = branchesOf(schema, root).filter((branch) => !above.includes(branch));
  const types = branches.filter((branch) => typeOf(branch) !== undefined);
  for (const branch of branches) {
    const own = typeOf(branch) ?? kind;
    for (const [key, inside] of Object.entries(propertiesOf(branch))) {
      const isShared = types.length > 1 && types.every((other) => key in propertiesOf(other));
      const names = isShared ? types.map((other) => `${typeOf(other) ?? ''}.${key}`) : [`${own}.${key}`];
      found.set(names.join(), names);
      list(inside, sameKind.get(key) ?? key, root, [...above, branch], found);
    }
    for (const keyword of ['items', 'additionalProperties']) {
      const inside = branch[keyword];
      if (isObject(inside)) list(inside, keyword === 'items' ? kind : '*', root, [...above, branch], found);
    }
  }
}

function branchesOf(schema: Schema, root: Schema): Schema[] {
  if (typeof schema['$ref'] === 'string') return branchesOf(resolve(schema['$ref'], root), root);
  if (isObject(schema['then'])) return branchesOf(schema['then'], root);
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((keyword): unknown => schema[keyword] ?? []).filter(isObject);
  return parts.length > 0 ? parts.flatMap((part) => branchesOf(part, root)) : [schema];
}

function resolve(reference: string, root: Schema): Schema {
  let at: unknown = root;
  for (const step of reference.split('/').slice(1)) at = isObject(at) ? at[step] : undefined;
  if (!isObject(at)) throw new Error(`The schema has no ${reference}.`);
  return at;
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
}

function typeOf(schema: Schema): string | undefined {
  const type = propertiesOf(schema)['type']?.['const'];
  return typeof type === 'string' ? type : undefined;
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
