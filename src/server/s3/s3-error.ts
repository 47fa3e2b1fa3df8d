/** A store's failure as one of ours: one sentence that says what to mend, without credentials or what was stored. */
import { GreenroomError } from '../../errors/index.ts';
import type { S3Options } from './s3-options.ts';

/**
 * The store did not answer, or said no. Code `unavailable`. Stores repeat the access key in their answers, and logs are read by many;
 * so only the code of what went wrong is kept.
 */
export class BucketError extends GreenroomError {
  override readonly name = 'BucketError';
  /** The store's or the system's code. */
  readonly reason: string;

  constructor(reason: string, { bucket, endpoint = 'Amazon S3', region = 'us-east-1' }: S3Options) {
    super('unavailable', sentence(reason, bucket, endpoint, region));
    this.reason = reason;
  }
}

function sentence(reason: string, bucket: string, place: string, region: string): string {
  switch (reason) {
    case 'NoSuchBucket':
      return `There is no bucket "${bucket}" at ${place}. Create it, or mend GREENROOM_S3_BUCKET.`;
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
      return `GREENROOM_S3_ACCESS_KEY and GREENROOM_S3_SECRET_KEY are not those of ${place} (${reason}).`;
    case 'AccessDenied':
      return `The access key may not list, read, write and delete in the bucket "${bucket}" at ${place}.`;
    case 'PermanentRedirect':
    case 'AuthorizationHeaderMalformed':
      return `The bucket "${bucket}" is not in the region ${region}. Set GREENROOM_S3_REGION.`;
    case 'RequestTimeTooSkewed':
      return `The clock of this machine and the one at ${place} are too far apart.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return `Nothing answers at ${place} (${reason}). See GREENROOM_S3_ENDPOINT and GREENROOM_S3_PATH_STYLE.`;
    default:
      return `The bucket "${bucket}" at ${place} cannot be used (${reason}).`;
  }
}

/** The HTTP status of a store's answer; 0 where none came. */
export function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error ? Number(error.status) : 0;
}

/** The store's code for what went wrong, or the system's, or the status. */
export function reasonOf(error: unknown): string {
  const status = statusOf(error);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code !== 'Unknown')
    return error.code;
  if (status > 0) return String(status);
  return error instanceof Error && error.cause !== undefined ? reasonOf(error.cause) : 'no answer';
}
