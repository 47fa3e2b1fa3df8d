/** One file in the list: received, on its way, or stopped with a reason. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileRef } from '../../flow/answer.ts';
import type { Scope } from '../../i18n/scope.ts';
import { mayRetry, type FileTransfer } from './file-transfers.ts';
import { shareInWords, sizeInWords } from './file-words.ts';
import { icon } from './icon.ts';
import { alertIcon, checkIcon } from './icons.ts';

const fileIcon = icon(
  'M11.5 2.5H6A1.5 1.5 0 0 0 4.5 4v12A1.5 1.5 0 0 0 6 17.5h8a1.5 1.5 0 0 0 1.5-1.5V6.5zM11.5 2.5v4h4',
);

/** A file that is with the backend. */
export function sentFileRow(scope: Scope, file: FileRef, onRemove: () => void): TemplateResult {
  return html`<li class="file">
    <span class="mark sent">${checkIcon}</span>
    <span class="about"><bdi class="name">${file.name}</bdi><span class="note">${scope.t('file.sent')} · ${sizeInWords(file.bytes, scope)}</span></span>
    <button class="link small" type="button" aria-label=${scope.t('file.remove-what', { name: file.name })} @click=${onRemove}>
      ${scope.t('file.remove')}
    </button>
  </li>`;
}

/** A file that is on its way or did not get there. */
export function transferRow(
  scope: Scope,
  { file, share, fault }: FileTransfer,
  on: { fault: string; onCancel: () => void; onRetry: () => void },
): TemplateResult {
  if (fault) {
    const retry = html`<button class="link small" type="button" aria-label=${scope.t('file.retry-what', { name: file.name })} @click=${on.onRetry}>
      ${scope.t('file.retry')}
    </button>`;
    return html`<li class="file fault">
      <span class="mark">${alertIcon}</span>
      <span class="about">${on.fault}</span>
      <span>
        ${mayRetry(fault) ? retry : nothing}
        <button class="link small" type="button" aria-label=${scope.t('file.remove-what', { name: file.name })} @click=${on.onCancel}>
          ${scope.t('file.remove')}
        </button>
      </span>
    </li>`;
  }
  const note = scope.t('file.uploading', { percent: shareInWords(share, scope) });
  return html`<li class="file">
    <span class="mark">${fileIcon}</span>
    <span class="about">
      <bdi class="name">${file.name}</bdi><span class="note">${note}</span>
      <progress max="1" .value=${share} aria-label=${file.name}></progress>
    </span>
    <button class="link small" type="button" aria-label=${scope.t('file.cancel-what', { name: file.name })} @click=${on.onCancel}>
      ${scope.t('file.cancel')}
    </button>
  </li>`;
}
