/** What later.ts fetches. */
export { transition } from './transition.ts';
export { upload } from './upload.ts';
