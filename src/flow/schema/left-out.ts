/** Keys that may be left out of a document. */
import * as z from 'zod';

/**
 * The schema of a key that may be left out; where it is there, it has a value.
 *
 * Does what `exactOptional` does, at no cost where the key is left out: that one runs the whole schema on every key that is
 * not there and drops what it finds, which for unions of texts and conditions is half the time of a check. The difference,
 * a key that is there and undefined, cannot come up: a document is plain JSON by the time a schema sees it.
 *
 * @example
 * const page = z.strictObject({ id: idSchema, title: leftOut(textSchema) });
 */
export function leftOut<Schema extends z.ZodType>(schema: Schema): z.ZodExactOptional<Schema> {
  return z.optional(schema) as z.ZodType as z.ZodExactOptional<Schema>;
}
