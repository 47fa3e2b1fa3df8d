/** What later.ts fetches. */
export { restoredState } from './restore.ts';
export { transition } from './transition.ts';
export { visibleIn } from './visible-in.ts';
