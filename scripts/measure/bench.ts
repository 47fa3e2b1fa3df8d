// `npm run bench`: how soon the landing is ready on a slow phone, against the page written by hand; how many complete
// applications a second the server takes, against bare inserts; how long `greenroom check` takes, against Ajv; what memory an upload
// costs; and what long pages of questions cost, against a bare input. `npm run bench -- page`, `-- server`, `-- check`, `-- uploads` or
// `-- form` runs one of them. What breaks things takes long and runs by name only:
// `-- faults [count] [seed]`, `-- kills [count] [seed]`, `-- slow-upload [megabytes] [cuts] [megabits]`.
import { benchCheck } from './bench-check.ts';
import { benchFaults } from './bench-faults.ts';
import { benchForm } from './bench-form.ts';
import { benchKills } from './bench-kills.ts';
import { benchPage } from './bench-page.ts';
import { benchServer } from './bench-server.ts';
import { benchSlowUpload } from './bench-slow-upload.ts';
import { benchUploads } from './bench-uploads.ts';

const [only, ...words] = process.argv.slice(2);
const numbers = words.map(Number);
if (numbers.some((number) => !(number > 0)))
  throw new Error(`What follows ${only} has to be numbers: ${words.join(' ')}`);
if (only === undefined || only === 'page') await benchPage();
if (only === undefined || only === 'server') await benchServer();
if (only === undefined || only === 'check') benchCheck();
if (only === undefined || only === 'uploads') await benchUploads();
if (only === undefined || only === 'form') await benchForm();
if (only === 'faults') await benchFaults(...numbers);
if (only === 'kills') await benchKills(...numbers);
if (only === 'slow-upload') await benchSlowUpload(...numbers);
