/** Builds elements without Lit, for what stands before Lit is fetched. Strings become text, never markup. */

/** What an element can hold; what is missing leaves nothing. */
export type Content = Node | string | undefined | false | readonly Content[];

/** Attributes by name; a function under `onNAME` listens. What is undefined or false is left out. */
export interface Attributes {
  readonly [name: string]: string | boolean | undefined | ((event: Event) => void);
}

/**
 * An element with its attributes, listeners and content.
 *
 * @example
 * element('button', { class: 'button', onclick: start }, 'Start');
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  append(made, content);
  return made;
}

function append(parent: Node, content: Content): void {
  if (Array.isArray(content)) for (const one of content as readonly Content[]) append(parent, one);
  else if (typeof content === 'string' || content instanceof Node)
    parent.appendChild(typeof content === 'string' ? new Text(content) : content);
}
