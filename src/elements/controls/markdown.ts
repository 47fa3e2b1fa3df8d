/** Shows Markdown as templates: no string ever becomes markup, and every address passes the gate again. */
import { html, nothing, type TemplateResult } from 'lit';
import { parseMarkdown, type MarkdownBlock, type MarkdownInline } from '../../flow/markdown.ts';
import { safeUrl } from '../../flow/url.ts';

/**
 * A Markdown text as a template. Give it `scope.markdown(text)`, so that filled-in values stay plain words.
 *
 * @example
 * html`<div class="welcome">${markdown(scope.markdown(flow.landing.welcome))}</div>`
 */
export function markdown(source: string): TemplateResult {
  return html`${parseMarkdown(source).map(block)}`;
}

function block(one: MarkdownBlock): TemplateResult {
  if (one.type === 'paragraph') return html`<p>${one.content.map(inline)}</p>`;
  const items = one.items.map((item) => html`<li>${item.map(inline)}</li>`);
  return one.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inline(one: MarkdownInline): TemplateResult | string {
  if (one.type === 'text') return one.text;
  const content = one.content.map(inline);
  if (one.type !== 'link') return one.type === 'bold' ? html`<strong>${content}</strong>` : html`<em>${content}</em>`;
  const href = safeUrl(one.href, 'contact');
  if (href === undefined) return html`${content}`;
  const isPage = href.startsWith('http');
  return html`<a href=${href} target=${isPage ? '_blank' : nothing} rel=${isPage ? 'noopener noreferrer' : nothing}>${content}</a>`;
}
