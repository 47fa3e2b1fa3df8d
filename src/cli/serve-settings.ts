/** What `greenroom serve` was asked for, from its options and the environment. */
import { isSafeUrl } from '../flow/url.ts';
import type { S3Options } from '../server/s3/s3-options.ts';
import { CommandError, type Io } from './io.ts';
import { s3Settings } from './s3-settings.ts';

/** Settings of a server. */
export interface ServeSettings {
  flows: string | undefined;
  data: string;
  host: string;
  port: number;
  databaseUrl: string | undefined;
  site: string | undefined;
  adminKey: string | undefined;
  publicUrl: string | undefined;
  /** Uploads go here instead of the data folder. */
  s3: S3Options | undefined;
}

/**
 * Reads the settings; an empty environment variable is one that is not set.
 *
 * @throws CommandError (exit code 2) for a value that cannot be meant. Addresses with passwords are never repeated.
 */
export function serveSettings(options: Readonly<Record<string, string>>, env: Io['env']): ServeSettings {
  return {
    flows: options['flows'],
    data: options['data'] ?? 'greenroom-data',
    host: options['host'] ?? '127.0.0.1',
    port: portOf(options['port']),
    databaseUrl: databaseUrlOf(options['database-url'] ?? (env['DATABASE_URL'] || undefined)),
    site: options['site'],
    adminKey: env['GREENROOM_ADMIN_KEY'] || undefined,
    publicUrl: publicUrlOf(env['GREENROOM_PUBLIC_URL'] || undefined),
    s3: s3Settings(env),
  };
}

function portOf(text = '4173'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CommandError(`--port takes a number from 0 to 65535, not "${text}".`, 2);
}

function databaseUrlOf(url: string | undefined): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol))) return url;
  throw new CommandError('The address of the database must look like postgres://user:password@host:5432/database.', 2);
}

function publicUrlOf(url: string | undefined): string | undefined {
  if (url === undefined || isSafeUrl(url)) return url?.replace(/\/+$/, '');
  throw new CommandError('GREENROOM_PUBLIC_URL must be an https address (http only for this machine).', 2);
}
