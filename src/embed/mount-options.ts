/** What a mounted flow may be given, by `Greenroom.mount()` or by `data-*` on the script tag. */

/** Options of `Greenroom.mount()`. Each stands for the attribute or property of `<greenroom-flow>` with its name. */
export interface MountOptions {
  /** Which interview. */
  flow?: string;
  /** Where it is kept, an address; absent: where the script came from. */
  backend?: string;
  /** A candidate's own link. */
  invite?: string;
  /** Where the candidate came from, such as `instagram`. */
  source?: string;
  /** A language tag such as `es`. */
  locale?: string;
  theme?: 'light' | 'dark' | 'auto';
  /** `{ name, email, phone, answers }`, or the same as JSON. */
  prefill?: object | string;
  /** Walk the flow; send and store nothing. */
  preview?: boolean | string;
  /** A flow document to render without loading one. */
  config?: unknown;
  /** Any backend, in place of the HTTP API. */
  adapter?: unknown;
}

const attributes = ['flow', 'backend', 'invite', 'source', 'locale', 'theme', 'prefill', 'preview'] as const;
const properties = ['config', 'adapter'] as const;

/** Gives an element, upgraded or not yet, what the options say. */
export function applyOptions(element: HTMLElement, options: MountOptions): void {
  for (const name of attributes) {
    const value = options[name];
    if (value === undefined || value === null || value === false || (name === 'preview' && value === 'false')) continue;
    element.setAttribute(name, value === true ? '' : typeof value === 'string' ? value : JSON.stringify(value));
  }
  for (const name of properties) {
    if (options[name] !== undefined) Object.assign(element, { [name]: options[name] });
  }
}
