/** The DocumentReader port: what opens a document. Node's is in node/documents/; without one a file's kind is all that is checked. */
import type { FileKind } from '../../flow/file-kinds.ts';

/** The most that is kept of a document's text, in UTF-16 code units. */
export const mostTextLength = 200_000;

/** A file whose bytes are all there. */
export interface DocumentToRead {
  /** What its content and its name say that it is. */
  readonly kind: FileKind;
  /** Size in bytes. */
  readonly bytes: number;
  /** Whether its text is wanted, beside whether it is sound. */
  readonly wantsText: boolean;
  /** Opens the content; called once there is room to read it. */
  open(): Promise<ReadableStream<Uint8Array>>;
}

/** Why a document cannot be taken. */
export type DocumentFault =
  /** Opens with a password only. */
  | 'encrypted'
  /** Damaged or cut off. */
  | 'corrupt'
  /** Holds nothing at all. */
  | 'empty'
  /** Unpacks to more than anyone could open. */
  | 'unpacked'
  /** Is a document of another kind after all. */
  | 'mismatch';

/** What was found. */
export type DocumentReading =
  | {
      readonly fault?: never;
      /** At most {@link mostTextLength}; undefined where it was not wanted or cannot be had, such as from a picture. */
      readonly text: string | undefined;
    }
  | { readonly fault: DocumentFault };

/** Opens documents that strangers made. */
export interface DocumentReader {
  /**
   * Says whether a document is sound, and gives its text. One that takes too long or too much is given up, and is sound as far as
   * anyone knows: nobody loses an application because the server was slow.
   *
   * @throws what `open` throws
   */
  read(document: DocumentToRead): Promise<DocumentReading>;
}
