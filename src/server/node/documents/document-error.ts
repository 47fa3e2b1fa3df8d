/** What ends the reading of a document that cannot be taken. */
import type { DocumentFault } from '../../documents/document-reader.ts';

/** Thrown by readers of a kind; anything else that they throw means that the text cannot be had. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly fault: DocumentFault;

  constructor(fault: DocumentFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
