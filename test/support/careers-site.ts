// An employer's careers site on a port of its own: plain pages that a test writes, with the headers it wants.
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';

/** A page of the site. */
interface SitePage {
  html: string;
  headers?: { [name: string]: string };
}

/** A site that answers. */
export interface CareersSite {
  /** Such as `http://127.0.0.1:40124`. */
  readonly origin: string;
  /** Puts a page at an address such as `/jobs`; returns its full address. */
  put(path: string, page: SitePage): string;
  stop(): Promise<void>;
}

const pictures = resolve(import.meta.dirname, '../../demo/site');
const types: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.css': 'text/css; charset=utf-8' };

/** Starts a site that has the demo's pictures and style sheet, and no page yet. */
export async function startCareersSite(): Promise<CareersSite> {
  const pages = new Map<string, SitePage>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const page = pages.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
      return;
    }
    const file = join(pictures, pathname);
    const type = types[extname(file)];
    if (!type || pathname.includes('..') || !existsSync(file)) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type });
    createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    put(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a careers page is made of. */
export interface CareersPage {
  /** Origin of the backend, from which the script comes. */
  backend: string;
  flow: string;
  lang?: string;
  /** More of the script tag, such as `data-locale="es"`. */
  attributes?: string;
  /** Markup before the widget's place. */
  before?: string;
  /** More of the head. */
  head?: string;
  /** In place of the script tag. */
  widget?: string;
}

/** A careers page as employers have them: a header, a word of welcome, the script tag where the role is, a foot. */
export function careersPage(page: CareersPage): string {
  const { backend, flow, lang = 'en', attributes = '', before = '', head = '' } = page;
  const widget =
    page.widget ?? `<script src="${backend}/greenroom.js" data-flow="${flow}" ${attributes} async></script>`;
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Careers</title>
    <link rel="stylesheet" href="/site.css" />
    ${head}
  </head>
  <body>
    <header class="bar"><strong>Careers</strong><nav aria-label="Site"><a href="#jobs">Jobs</a></nav></header>
    <main>
      <section class="intro"><h1>Work with us</h1><p id="welcome">Every shift has a place for you.</p></section>
      ${before}
      <div class="job">${widget}</div>
    </main>
    <footer class="foot" id="foot">An employer for tests.</footer>
  </body>
</html>`;
}
