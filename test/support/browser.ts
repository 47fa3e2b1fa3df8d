// A Chromium for journeys and measurements, driven by playwright-core.
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** The two sizes at which everything is looked at. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };

/**
 * Starts a headless Chromium. The caller closes it.
 *
 * @example
 * const browser = await launchBrowser();
 * const page = await browser.newPage({ viewport: phone });
 */
export async function launchBrowser(args: string[] = []): Promise<Browser> {
  const found = await findBrowser();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [...found.args, ...args],
    env: { ...(process.env as { [name: string]: string }), ...found.env },
  });
  letFunctionsTravel(browser);
  return browser;
}

/** tsx marks functions with their names through `__name`, which a function given to `page.evaluate` would miss in the page. */
function letFunctionsTravel(browser: Browser): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript('globalThis.__name = (named) => named');
    return context;
  };
}
