/** How the candidate's own application looks: quiet disclosures and links at the foot of the status. */
import { css } from 'lit';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { disclosureStyles } from '../disclosure.styles.ts';

const ownStyles = css`
  section {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--gr-line);
  }
  h4 {
    margin: 12px 0 4px;
    font-size: 16px;
  }
  h4:first-child {
    margin-block-start: 0;
  }
  dl,
  dd {
    margin: 0;
  }
  dl > div {
    padding-block: 6px;
  }
  dd {
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  dd p {
    margin: 0;
  }
  .plain {
    margin: 0;
    padding-inline-start: 0;
    list-style: none;
  }
  .plain li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-block: 6px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin-block: 12px;
  }
`;

export const candidateRightsStyles = [resetStyles, typeStyles, buttonStyles, disclosureStyles, ownStyles];
