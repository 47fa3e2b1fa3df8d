// The whole of the contract's backstage: every section with every key.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkBackstage } from '../../src/backstage/parse-backstage.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import { everyKey } from '../flow/every-key.ts';
import { everyBackstageKey } from './every-key.ts';

describe('a backstage that uses everything', () => {
  const { backstage, problems } = checkBackstage(everyBackstageKey, parseFlow(everyKey));

  it('is taken without a problem', () => assert.deepEqual(problems, []));

  it('loses nothing on the way', () => assert.deepEqual(backstage, everyBackstageKey));
});
