// `npm run bench`: how soon the landing is ready on a slow phone, against the page written by hand, and how many complete
// applications a second the server takes, against bare inserts. `npm run bench -- page` or `-- server` runs one of them.
import { benchPage } from './bench-page.ts';
import { benchServer } from './bench-server.ts';

const [only] = process.argv.slice(2);
if (only !== 'server') await benchPage();
if (only !== 'page') await benchServer();
