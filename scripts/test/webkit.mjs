// WebKit for the component tests: WebKitGTK's MiniBrowser, driven by WebKitWebDriver on a virtual screen (Linux).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findMiniBrowser } from './machine.mjs';

/** Starts the virtual screen and the driver, both gone when this process ends, and returns a launcher for them. */
export async function startWebKit() {
  const binary = findMiniBrowser();
  if (!binary) throw new Error('WebKitGTK has no MiniBrowser here.');
  const port = await freePort();
  const display = `:${90 + (process.pid % 400)}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env });
  process.on('exit', () => {
    driver.kill();
    screen.kill();
  });
  await answers(port);
  return webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    connectionRetryCount: 1,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port) {
  const giveUpAt = Date.now() + 15_000;
  while (Date.now() < giveUpAt) {
    const socket = net.connect(port, '127.0.0.1');
    const connected = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (connected) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`WebKitWebDriver did not answer on port ${port}.`);
}
