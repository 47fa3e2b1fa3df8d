/** One file in the list: received, on its way, or stopped with a reason. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileRef } from '../../flow/answer.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { FileUpload, FileWish } from './file-carrier.ts';
import type { UnsentFile } from './file-check.ts';
import { faultInWords, sizeInWords, stepInWords, type FaultLimits } from './file-words.ts';
import { icon } from './icon.ts';
import { alertIcon, checkIcon, offlineIcon } from './icons.ts';

const fileIcon = icon(
  'M11.5 2.5H6A1.5 1.5 0 0 0 4.5 4v12A1.5 1.5 0 0 0 6 17.5h8a1.5 1.5 0 0 0 1.5-1.5V6.5zM11.5 2.5v4h4',
);

/** A file that is with the backend. */
export function sentFileRow(scope: Scope, file: FileRef, onRemove: () => void): TemplateResult {
  return html`<li class="file">
    <span class="mark sent">${checkIcon}</span>
    <span class="about"><span class="name"><bdi>${file.name}</bdi></span><span class="note">${scope.t('file.sent')} · ${sizeInWords(file.bytes, scope)}</span></span>
    <span class="actions">${action(scope, 'file.remove', file.name, onRemove)}</span>
  </li>`;
}

/** A file that was not sent. */
export function unsentFileRow(
  scope: Scope,
  file: UnsentFile,
  on: { limits: FaultLimits; onRemove: () => void },
): TemplateResult {
  return html`<li class="file fault">
    <span class="mark">${alertIcon}</span>
    <span class="about">${faultInWords(file, on.limits, scope)}</span>
    <span class="actions">${action(scope, 'file.remove', file.name, on.onRemove)}</span>
  </li>`;
}

/** What a row's buttons do. */
export interface RowActions {
  readonly limits: FaultLimits;
  readonly onWish: (wish: FileWish) => void;
  /** The file is to be chosen again. */
  readonly onChoose: () => void;
}

/** A file on its way. Its buttons stay the same ones while their words change, so that the focus stays too. */
export function uploadRow(scope: Scope, upload: FileUpload, on: RowActions): TemplateResult {
  const { name, step, sent, bytes } = upload;
  if (step === 'refused') {
    const fault = { name, bytes, fault: upload.fault ?? '' };
    return unsentFileRow(scope, fault, { limits: on.limits, onRemove: () => on.onWish('cancel') });
  }
  const first = firstAction(scope, upload, on);
  const mark = step === 'waiting' || step === 'missing' ? offlineIcon : fileIcon;
  return html`<li class="file ${step}">
    <span class="mark">${mark}</span>
    <span class="about">
      <span class="name"><bdi>${name}</bdi></span><span class="note">${stepInWords(upload, scope)}</span>
      <progress max="1" .value=${bytes > 0 ? sent / bytes : 0} aria-label=${name}></progress>
    </span>
    <span class="actions">
      ${first}${step === 'elsewhere' ? nothing : action(scope, 'file.cancel', name, () => on.onWish('cancel'))}
    </span>
  </li>`;
}

function firstAction(
  scope: Scope,
  { name, step }: FileUpload,
  { onWish, onChoose }: RowActions,
): TemplateResult | typeof nothing {
  switch (step) {
    case 'sending':
      return action(scope, 'file.pause', name, () => onWish('pause'));
    case 'paused':
      return action(scope, 'file.go-on', name, () => onWish('go-on'));
    case 'waiting':
      return action(scope, 'file.now', name, () => onWish('go-on'));
    case 'missing':
      return action(scope, 'file.missing-choose', name, onChoose);
    default:
      return nothing;
  }
}

type ActionKey = Extract<MessageKey, `file.${string}-what`> extends `${infer Key}-what` ? Key : never;

/** A button whose name says which file it is for. */
function action(scope: Scope, key: ActionKey, name: string, onClick: () => void): TemplateResult {
  return html`<button class="link small" type="button" aria-label=${scope.t(`${key}-what`, { name })} @click=${onClick}>${scope.t(key)}</button>`;
}
