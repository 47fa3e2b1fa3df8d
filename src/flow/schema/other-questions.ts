/** Files to hand in, and information that asks for nothing. */
import * as z from 'zod';
import { fileKinds, type FileKind } from '../file-kinds.ts';
import { questionBase, schemaName, type ExtraKeys, type QuestionBase } from './question-base.ts';

/** Files to hand in. The answer is a list of `FileRef`. */
export interface FileQuestion extends QuestionBase {
  /** Files to hand in. @example 'file' */
  type: 'file';
  /** The kinds that are taken; all of them without it. @example ['pdf', 'jpg'] */
  accept?: FileKind[];
  /** How large one file may be, in megabytes, up to 500. @default 10 @example 5 */
  maxMegabytes?: number;
  /** `true`: more than one file. @default false @example true */
  multiple?: boolean;
}

/** Something to read between questions. It has no answer: only `label` and `help` are shown. */
export interface InformationQuestion extends QuestionBase {
  /** Something to read between questions. @example 'information' */
  type: 'information';
}

/** File kinds that a question or stage takes. */
export const acceptSchema = z.array(z.enum(fileKinds)).min(1);
/** How large a file may be. */
export const maxMegabytesSchema = z.number().positive().max(500);

/** Their schemas, with further keys. */
export const otherQuestions = <Extra extends ExtraKeys>(extra: Extra) =>
  [
    z
      .strictObject({
        ...questionBase,
        ...extra,
        type: z.literal('file'),
        accept: acceptSchema.exactOptional(),
        maxMegabytes: maxMegabytesSchema.exactOptional(),
        multiple: z.boolean().exactOptional(),
      })
      .meta(schemaName('FileQuestion', extra)),
    z
      .strictObject({ ...questionBase, ...extra, type: z.literal('information') })
      .meta(schemaName('InformationQuestion', extra)),
  ] as const;
