/** What the opener of each kind resolves with. */

/** Reads the text of a document that was found to be sound. Where it rejects, there is no text to be had. */
export type ReadText = () => Promise<string>;
