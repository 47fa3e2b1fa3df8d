// `npm run build`: always builds, after installing what is missing.
import { build, install, isInstalled, requireNode, say } from './setup.mjs';

try {
  requireNode();
  if (!isInstalled()) install();
  build();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
