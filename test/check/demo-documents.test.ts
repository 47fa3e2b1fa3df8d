// The demo is an example to follow: the check finds nothing in it but what it is there to show.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFiles } from '../../src/check/check-files.ts';
import { demoDocuments } from '../support/demo-documents.ts';

describe('the documents of the demo', () => {
  const files = demoDocuments('http://127.0.0.1:4173').flatMap(({ flow, backstage }) => [
    { path: `${flow.id}.flow.json`, text: JSON.stringify(flow) },
    { path: `${flow.id}.backstage.json`, text: JSON.stringify(backstage) },
  ]);

  it('are right, and doubtful only where the redirect of the warehouse waits for the booking, as the demo shows', () => {
    const { ok, problems } = checkFiles(files);
    const found = problems.map(({ file, code, path }) => `${file} ${code} ${path}`);
    assert.equal(ok, true);
    assert.deepEqual(found, ['warehouse-associate.backstage.json redirect-waits links.redirect.mode']);
  });
});
