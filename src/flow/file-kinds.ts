/** The kinds of file that candidates may hand in: names, endings and media types. */

/** Every kind, once. */
export const fileKinds = ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt', 'jpg', 'png'] as const;
/** A kind of file. */
export type FileKind = (typeof fileKinds)[number];

/** What a resume stage takes where its document does not say. */
export const defaultFileKinds: readonly FileKind[] = ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt'];
/** How large a file may be where the document does not say. */
export const defaultMaxMegabytes = 10;

/**
 * The kind of a file by its name's ending, where it is one that candidates may hand in.
 *
 * @example
 * fileKindOf('Photo.JPEG'); // 'jpg'
 */
export function fileKindOf(name: string): FileKind | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return fileKinds.find((kind) => kind === (ending === 'jpeg' ? 'jpg' : ending));
}
