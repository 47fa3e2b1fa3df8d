/** The S3-compatible store that uploads go to, from the environment. */
import type { S3Options } from '../server/s3/s3-options.ts';
import { CommandError, type Io } from './io.ts';

const prefix = 'GREENROOM_S3_';
const names = ['BUCKET', 'ACCESS_KEY', 'SECRET_KEY', 'ENDPOINT', 'REGION', 'PREFIX', 'PATH_STYLE'] as const;
type Name = (typeof names)[number];

/**
 * Reads `GREENROOM_S3_…`; undefined where none is set. An empty variable is one that is not set.
 *
 * @throws CommandError (exit code 2) for a variable that is missing, unknown or cannot be meant. Values of keys are never repeated.
 */
export function s3Settings(env: Io['env']): S3Options | undefined {
  const set = Object.keys(env).filter((name) => name.startsWith(prefix) && env[name]);
  if (set.length === 0) return undefined;
  const unknown = set.find((name) => !names.some((known) => name === prefix + known));
  if (unknown !== undefined)
    throw new CommandError(
      `There is no setting ${unknown}. There are ${names.map((name) => prefix + name).join(', ')}.`,
      2,
    );
  const read = (name: Name): string | undefined => env[prefix + name] || undefined;
  const needed = (name: Name): string => {
    const value = read(name);
    if (value !== undefined) return value;
    throw new CommandError(`${set.join(', ')} asks for S3 storage, and ${prefix}${name} is not set.`, 2);
  };
  return {
    bucket: matching(
      'BUCKET',
      needed('BUCKET'),
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'a name such as greenroom-files',
    ),
    accessKey: needed('ACCESS_KEY'),
    secretKey: needed('SECRET_KEY'),
    endpoint: endpointOf(read('ENDPOINT')),
    region: matching('REGION', read('REGION'), /^[a-z0-9-]+$/i, 'a name such as eu-central-1'),
    prefix: matching('PREFIX', read('PREFIX'), /^[\w./-]{1,200}$/, 'the beginning of a name, such as greenroom/'),
    pathStyle: { true: true, false: false }[
      matching('PATH_STYLE', read('PATH_STYLE'), /^(true|false)$/, 'true or false') ?? ''
    ],
  };
}

function matching<T extends string | undefined>(name: Name, value: T, form: RegExp, expected: string): T {
  if (value === undefined || form.test(value)) return value;
  throw new CommandError(`${prefix}${name} takes ${expected}, not "${value}".`, 2);
}

function endpointOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Within a network many stores speak plain http.
  const isAddress =
    url !== undefined && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
  if (isAddress && url.search === '' && url.hash === '') return text.replace(/\/+$/, '');
  throw new CommandError(`${prefix}ENDPOINT takes an address such as https://s3.example.com, without keys in it.`, 2);
}
