/** What the help dialog has beside its sheet. */
import { css } from 'lit';
import { sheetDialogStyles } from './sheet-dialog.styles.ts';

export const helpDialogStyles = [
  sheetDialogStyles,
  css`
  .contacts:not(:has(*)) {
    display: none;
  }
  .sent {
    display: flex;
    gap: 10px;
  }
  .sent svg {
    margin-block-start: 2px;
    color: var(--gr-success);
  }
  [role='status'] .problem {
    margin: 0;
  }
  `,
];
