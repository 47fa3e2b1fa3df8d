// A reporter for node:test that writes what scripts/test.mjs adds up: `{ passed, failed, skipped, failures }` as JSON.
import { sep } from 'node:path';

export default async function* totals(events) {
  const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    // A file that holds no test, or breaks before its first one, is reported as one test by the name of the file.
    const isFile = data.nesting === 0 && /\.test\.ts$/.test(data.name);
    if (type === 'test:fail') fail(result, data, data.name);
    else if (data.skip !== undefined || data.todo !== undefined) result.skipped += 1;
    else if (isFile) fail(result, data, `${data.name}: no test in it`);
    else result.passed += 1;
  }
  yield JSON.stringify(result);
}

function fail(result, data, name) {
  // A parent test fails because a child did; the child is the one to name.
  if (data.details?.error?.failureType === 'subtestsFailed') return;
  result.failed += 1;
  const full = data.file && !name.includes(data.file) ? `${data.file}: ${name}` : name;
  result.failures.push(full.replace(`${process.cwd()}${sep}`, ''));
}
