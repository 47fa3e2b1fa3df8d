/** How a step comes in: `enter forward` or `enter back` on its box. Nothing moves where the candidate asked for no motion. */
import { css } from 'lit';

export const motionStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    .enter {
      --gr-from: 16px;
      animation: gr-enter 200ms ease-out backwards;
    }
    .enter.back {
      --gr-from: -16px;
    }
    :host(:dir(rtl)) .enter.forward {
      --gr-from: -16px;
    }
    :host(:dir(rtl)) .enter.back {
      --gr-from: 16px;
    }
    .fade {
      animation: gr-fade 160ms ease-out backwards;
    }
  }
  @keyframes gr-enter {
    from {
      opacity: 0;
      transform: translateX(var(--gr-from));
    }
  }
  @keyframes gr-fade {
    from {
      opacity: 0;
    }
  }
`;
