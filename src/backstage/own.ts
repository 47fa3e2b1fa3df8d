/** Reading a record by an id that came from a document: "constructor" is a lawful id and must not find an inherited value. */

/** The value that the record itself has under an id. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}
