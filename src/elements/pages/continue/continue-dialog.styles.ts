/** The dialog to go on elsewhere: as the help dialog stands, with a code in its middle. */
import { css } from 'lit';
import { sheetDialogStyles } from '../../controls/sheet-dialog.styles.ts';

export const continueDialogStyles = [
  sheetDialogStyles,
  css`
    dialog {
      inline-size: min(440px, 100vw);
    }
    .sheet {
      gap: 16px;
    }
    .waiting {
      min-block-size: 48px;
    }
    .code {
      justify-self: center;
      inline-size: min(248px, 70vw);
      border-radius: var(--gr-radius);
      background: #fff;
      fill: #000;
      forced-color-adjust: none;
    }
    .code svg {
      display: block;
    }
    .ways {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
      gap: 8px;
    }
    .ways .primary {
      grid-column: 1 / -1;
    }
    .copied {
      color: var(--gr-success);
      text-align: center;
    }
    .device {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 16px;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--gr-line);
      font-size: 14px;
    }
    .device p {
      margin: 0;
      color: var(--gr-muted);
    }
  `,
];
