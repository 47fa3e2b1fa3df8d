/** What has to be known of a bucket to use it. */

/** Where the bucket is, and by which right it is used. */
export interface S3Options {
  bucket: string;
  accessKey: string;
  secretKey: string;
  /** Such as `https://s3.example.com`. Default: Amazon's for the region. */
  endpoint?: string | undefined;
  /** Default `us-east-1`, which most other stores take for theirs. */
  region?: string | undefined;
  /** What all names in the bucket begin with, such as `greenroom/`. Default: nothing. */
  prefix?: string | undefined;
  /** The bucket in the path, not in the host's name. Default: true where an endpoint is given. */
  pathStyle?: boolean | undefined;
}
