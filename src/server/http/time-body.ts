/** A moment that a caller names, as a store keeps it. */
import * as z from 'zod';

const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(3000, 0, 1);

/**
 * A time of any offset and precision, as ISO 8601 UTC with milliseconds. Outside of ten centuries it is a mistake, and
 * one that not every database can hold.
 */
export const timeBody = z.iso
  .datetime({ offset: true })
  .refine((text) => {
    const time = Date.parse(text);
    return time >= earliest && time < latest;
  }, 'A time between 1900 and 3000')
  .transform((text) => new Date(text).toISOString());
