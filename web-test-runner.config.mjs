// Component tests in a real browser. GREENROOM_BROWSER picks chromium (default), firefox or webkit; scripts/test.mjs runs
// each that the machine has. One file at a time, in the tab that is in front: a background tab gets no focus and no frames.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        // Without CHROME_PATH the launcher looks in the usual places itself.
        ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
        headless: true,
        args: [
          ...(process.env.GREENROOM_BROWSER_ARGS?.split(' ').filter(Boolean) ?? rootArgs()),
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--use-fake-device-for-media-stream',
          '--use-fake-ui-for-media-stream',
        ],
      },
      createPage: inFront,
    }),
  firefox: () =>
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
        headless: true,
        args: [],
        extraPrefsFirefox: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
      },
      createPage: inFront,
    }),
  webkit: async () => (await import('./scripts/test/webkit.mjs')).startWebKit(),
};
// What the bundle's build writes in (src/embed/build-constants.d.ts), for modules that are tested as sources.
const buildConstants = {
  __GREENROOM_ENTRY__: '"./widget.ts"',
  __GREENROOM_PRELOAD__: '[]',
  __GREENROOM_VERSION__: '"0.0.0-test"',
};
const browser = process.env.GREENROOM_BROWSER ?? 'chromium';

export default {
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: browser === 'chromium' ? ['development', 'browser'] : ['browser'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json', define: buildConstants })],
  middleware: [serveMockWorker],
  browsers: [await launchers[browser]()],
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  // A limit against tests that hang, for machines that are busy; no promise about speed.
  testFramework: { config: { timeout: 30_000 } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totalsReporter()],
};

/** A tab that comes to the front for each file: once a file has reloaded itself or opened another tab, the next may be behind it. */
async function inFront({ context }) {
  const page = await context.newPage();
  const goto = page.goto.bind(page);
  page.goto = async (...args) => {
    await page.bringToFront();
    return goto(...args);
  };
  return page;
}

/** MSW's worker must come from the root of the origin, or it may not answer for the page. */
async function serveMockWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'js';
  context.set('cache-control', 'no-store');
  context.body = await readFile('node_modules/msw/lib/mockServiceWorker.js', 'utf8');
}

function rootArgs() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Writes what scripts/test.mjs adds up, to the file in GREENROOM_TOTALS. */
function totalsReporter() {
  return {
    async onTestRunFinished({ sessions }) {
      if (!process.env.GREENROOM_TOTALS) return;
      const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of [...sessions]) addSession(result, session);
      await writeFile(process.env.GREENROOM_TOTALS, JSON.stringify(result));
    },
  };
}

function addSession(result, session) {
  const tests = allTests(session.testResults);
  for (const test of tests) {
    if (test.skipped) result.skipped += 1;
    else if (test.passed) result.passed += 1;
    else fail(result, session, test.name);
  }
  if (!session.passed && tests.every((test) => test.passed || test.skipped))
    fail(result, session, 'the file did not run to its end');
  else if (tests.length === 0) fail(result, session, 'no test in it');
}

function fail(result, session, name) {
  result.failed += 1;
  result.failures.push(`${relative(process.cwd(), session.testFile)}: ${name}`);
}

function allTests(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(allTests)] : [];
}
