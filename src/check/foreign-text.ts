/** What a file may hold in the place of JSON: its beginning gives it away. */

/** What a text is that is not even meant as JSON. */
export interface ForeignText {
  readonly message: string;
  readonly fix?: string;
}

const foreignTexts: readonly (ForeignText & { readonly begins: RegExp })[] = [
  { begins: /^\s*$/, message: 'The file is empty', fix: 'Save the document again: this file holds nothing.' },
  {
    begins: /^\s*(<!doctype html|<html|<head|<body|<script|<meta|<!--)/i,
    message:
      'This is a web page, not JSON, and most likely a sign-in or error page that was saved in place of the file',
    fix: 'Sign in, open the address again and save what it answers, or copy the file from where it was written.',
  },
  { begins: /^\s*<(\?xml|[a-z])/i, message: 'This is XML, not JSON', fix: 'Save or export it as JSON.' },
  {
    begins: /^\s*(import[\s{*'"]|export[\s{*]|const\s|module\.exports)/,
    message: 'This is a program, not JSON',
    fix: 'Write the document out with JSON.stringify and check that file.',
  },
  { begins: /^\s*\{\\rtf/, message: 'This is a word processor’s file, not JSON', fix: 'Save it as plain text.' },
  {
    begins: /^---(\s|$)|^\s*[A-Za-z_][\w-]*:(\s|$)/,
    message: 'This looks like YAML, not JSON',
    fix: 'Convert it to JSON: keys and texts in double quotes, lists in [ ] and objects in { }.',
  },
];

/** Says what a text is where its beginning gives away that it is something else; undefined where it may be JSON. */
export function foreignText(text: string): ForeignText | undefined {
  const beginning = text.slice(0, 1000);
  return foreignTexts.find(({ begins }) => begins.test(beginning) && (text.length <= 1000 || !/^\s*$/.test(beginning)));
}
