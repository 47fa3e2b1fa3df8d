// `npm test`: every check and test, with the set-up that a fresh clone needs; ends with `N passed, N failed`.
// `npm test -- node` runs one suite (check, node, browser, journeys); `npm test -- node test/flow` a part of it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, isBuilt, isInstalled, requireNode, root } from './setup.mjs';
import { chromiumEnvironment, findFirefox, findPostgres, hasWebKit } from './test/machine.mjs';
import { runCheck, runTests } from './test/run.mjs';

const suites = { check: runChecks, node: runNode, browser: runBrowsers, journeys: runJourneys };
const words = process.argv.slice(2);
const paths = words.filter((word) => !Object.hasOwn(suites, word));
const named = words.filter((word) => Object.hasOwn(suites, word));
const chosen = Object.keys(suites).filter((name) => named.length === 0 || named.includes(name));
const totals = { passed: 0, failed: 0, skipped: 0, failures: [] };

try {
  requireNode();
  if (!isInstalled()) install();
  const isReady = buildOnce();
  await notePostgres();
  for (const name of chosen) {
    if (name === 'journeys' && !isReady) add({ failed: 1, failures: ['journeys: there is no build to run them on'] });
    else await suites[name]();
  }
} catch (error) {
  add({ failed: 1, failures: [error.message] });
}
for (const failure of totals.failures) console.log(`✖ ${failure}`);
if (totals.skipped > 0) console.log(`${totals.skipped} skipped`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

/** The bundle tests and the journeys look at what is built; the other suites read the sources. */
function buildOnce() {
  title('build');
  try {
    if (!isBuilt()) build();
    add({ passed: 1 });
    return true;
  } catch (error) {
    add({ failed: 1, failures: [`build: ${error.message}`] });
    return false;
  }
}

async function notePostgres() {
  const { answers, address, reason } = await findPostgres();
  if (answers) return console.log(`PostgreSQL answers at ${address}.`);
  console.log(
    `PostgreSQL does not answer at ${address} (${reason}): what needs it is left out. DATABASE_URL names another.`,
  );
  if (process.env.GREENROOM_REQUIRE_POSTGRES === '1')
    add({ failed: 1, failures: ['PostgreSQL is required, and does not answer.'] });
}

async function runChecks() {
  const bin = (name) => join('node_modules', name);
  const checks = [
    ['typecheck', bin('typescript/bin/tsc'), '--noEmit'],
    ['lint', bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
    ['format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ];
  for (const [name, ...args] of checks) {
    title(name);
    add(await runCheck(name, process.execPath, args, 10));
  }
}

async function runNode() {
  await runNodeTests('node', (file) => !isBrowserTest(file) && !isJourney(file), 2, {});
}

async function runJourneys() {
  if (filesWhere(isJourney).length > 0) await runNodeTests('journeys', isJourney, 1, chromiumEnvironment());
}

async function runNodeTests(name, belongs, concurrency, env) {
  const files = filesWhere(belongs);
  title(name, files);
  if (files.length === 0) return;
  const args = [
    ...['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`, '--test-timeout=600000'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/test/totals-reporter.mjs', '--test-reporter-destination=TOTALS_FILE'],
    ...files,
  ];
  add(await runTests(name, process.execPath, args, env, 30));
}

async function runBrowsers() {
  const files = filesWhere(isBrowserTest);
  if (files.length === 0) return title('browser', files);
  const browsers = [['chromium', chromiumEnvironment()]];
  const firefox = findFirefox();
  if (firefox) browsers.push(['firefox', { FIREFOX_PATH: firefox }]);
  if (hasWebKit()) browsers.push(['webkit', {}]);
  for (const [name, env] of browsers) {
    title(`browser: ${name}`, files);
    const args = ['node_modules/@web/test-runner/dist/bin.js', '--files', ...files];
    add(await runTests(name, process.execPath, args, { ...env, GREENROOM_BROWSER: name }, 15));
  }
}

function filesWhere(belongs) {
  const all = existsSync(join(root, 'test')) ? readdirSync(join(root, 'test'), { recursive: true }) : [];
  return all
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && belongs(file))
    .filter((file) => paths.length === 0 || paths.some((path) => file.startsWith(path)))
    .toSorted();
}

function isBrowserTest(file) {
  return file.endsWith('.browser.test.ts');
}

function isJourney(file) {
  return file.startsWith('test/journeys/');
}

function title(name, files) {
  console.log(`\n── ${name}${files ? ` (${files.length} files)` : ''}`);
}

function add({ passed = 0, failed = 0, skipped = 0, failures = [] }) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  totals.failures.push(...failures);
}
