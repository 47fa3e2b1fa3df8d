// `npm run bench`: how soon the landing is ready on a slow phone, against the page written by hand; how many complete
// applications a second the server takes, against bare inserts; and how long `greenroom check` takes, against Ajv.
// `npm run bench -- page`, `-- server` or `-- check` runs one of them.
import { benchCheck } from './bench-check.ts';
import { benchPage } from './bench-page.ts';
import { benchServer } from './bench-server.ts';

const [only] = process.argv.slice(2);
if (only === undefined || only === 'page') await benchPage();
if (only === undefined || only === 'server') await benchServer();
if (only === undefined || only === 'check') benchCheck();
