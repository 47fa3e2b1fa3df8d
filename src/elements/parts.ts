/** The one list of `::part()` names: elements carry them, hosts style them. What each is for: part-docs.ts. */

/** Every part. */
export const parts = [
  'root',
  'banner',
  'header',
  'logo',
  'cover',
  'title',
  'steps',
  'video',
  'progress',
  'main',
  'bar',
  'primary-button',
  'secondary-button',
  'quiet-button',
  'card',
  'save-note',
  'footer',
  'label',
  'help',
  'problem',
  'field',
  'choice',
  'drop',
  'summary',
] as const;

/** Name of a part. */
export type PartName = (typeof parts)[number];

/** For the `exportparts` of every element on the way out. */
export const exportedParts = parts.join(',');
