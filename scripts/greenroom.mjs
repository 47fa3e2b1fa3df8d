#!/usr/bin/env node
// The `greenroom` command. In a checkout it first installs and builds what is missing or out of date (saying so on
// stderr; stdout belongs to the command's own output), then hands over to the compiled command line.
import { isCheckout, say, setUp } from './setup.mjs';

try {
  if (isCheckout()) setUp();
} catch (error) {
  say(error.message);
  process.exit(1);
}
await import('../dist/cli/main.js');
