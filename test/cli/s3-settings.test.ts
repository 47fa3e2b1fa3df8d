// Where uploads go, from the environment: what is wrong is said, and no key is ever repeated.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { s3Settings } from '../../src/cli/s3-settings.ts';

const env = {
  GREENROOM_S3_BUCKET: 'greenroom-files',
  GREENROOM_S3_ACCESS_KEY: 'the-access-key',
  GREENROOM_S3_SECRET_KEY: 'the-secret-key',
};

describe('S3 settings', () => {
  it('are none where no variable is set, or all are empty', () => {
    assert.equal(s3Settings({ PATH: '/bin' }), undefined);
    assert.equal(s3Settings({ GREENROOM_S3_BUCKET: '' }), undefined);
  });

  it('are read whole', () => {
    const all = {
      ...env,
      GREENROOM_S3_ENDPOINT: 'https://s3.example.com/',
      GREENROOM_S3_REGION: 'eu-central-1',
      GREENROOM_S3_PREFIX: 'candidates/files/',
      GREENROOM_S3_PATH_STYLE: 'false',
    };
    assert.deepEqual(s3Settings(all), {
      bucket: 'greenroom-files',
      accessKey: 'the-access-key',
      secretKey: 'the-secret-key',
      endpoint: 'https://s3.example.com',
      region: 'eu-central-1',
      prefix: 'candidates/files/',
      pathStyle: false,
    });
    assert.equal(s3Settings(env)?.pathStyle, undefined);
  });

  it('say which variable is missing, unknown or cannot be meant', () => {
    for (const [wrong, sentence] of [
      [{ GREENROOM_S3_BUCKET: '' }, /GREENROOM_S3_BUCKET is not set/],
      [{ GREENROOM_S3_ACCESS_KEY: '' }, /GREENROOM_S3_ACCESS_KEY is not set/],
      [{ GREENROOM_S3_SECRET_KEY: '' }, /GREENROOM_S3_SECRET_KEY is not set/],
      [{ GREENROOM_S3_SECRET: 'the-secret-key' }, /no setting GREENROOM_S3_SECRET\./],
      [{ GREENROOM_S3_BUCKET: 'My Bucket' }, /GREENROOM_S3_BUCKET takes a name such as/],
      [{ GREENROOM_S3_ENDPOINT: 's3.example.com' }, /GREENROOM_S3_ENDPOINT takes an address/],
      [{ GREENROOM_S3_ENDPOINT: 'https://the-access-key:the-secret-key@s3.example.com' }, /without keys in it/],
      [{ GREENROOM_S3_REGION: 'eu west' }, /GREENROOM_S3_REGION takes/],
      [{ GREENROOM_S3_PREFIX: 'a b' }, /GREENROOM_S3_PREFIX takes/],
      [{ GREENROOM_S3_PATH_STYLE: 'yes' }, /GREENROOM_S3_PATH_STYLE takes true or false, not "yes"/],
    ] as const) {
      assert.throws(
        () => s3Settings({ ...env, ...wrong }),
        (error: Error) => {
          assert.match(error.message, sentence);
          assert.doesNotMatch(error.message, /the-(access|secret)-key/);
          return true;
        },
      );
    }
  });
});
