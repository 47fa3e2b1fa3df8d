/** What each part is: the reference page is made from this, and the type makes sure that none is missing. */
import type { PartName } from './parts.ts';

/** One sentence per part. */
export const partDocs: Readonly<Record<PartName, string>> = {
  root: 'Everything inside the element.',
  banner: 'The line that says that this is a preview.',
  header: 'The line at the top of every page.',
  logo: 'The employer’s logo, or the letter in its place.',
  cover: 'The picture at the top of the landing.',
  title: 'The heading of a page.',
  steps: 'The list of stages.',
  video: 'The video of the landing.',
  progress: 'The bar that shows how far one is.',
  main: 'What a page is about, between header and actions.',
  bar: 'What holds the actions; it stays in sight on small screens.',
  'primary-button': 'The one button that leads on.',
  'secondary-button': 'A second choice beside it.',
  'quiet-button': 'Back, later, and the like.',
  card: 'A box that stands apart: a notice, a group of answers.',
  'save-note': 'How safe what has been typed is.',
  footer: 'Links at the end of a page.',
  label: 'The words of a question.',
  help: 'What stands under them.',
  problem: 'What is wrong with an answer.',
  field: 'A box to type in or to choose from.',
  choice: 'A row to choose.',
  drop: 'The place for files.',
  summary: 'The list of what is left to mend.',
};
