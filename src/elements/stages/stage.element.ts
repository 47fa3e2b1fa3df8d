/** The class behind the page of every stage type. */
import { css, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Journey } from '../../journey/events.ts';
import type { JourneyState } from '../../journey/state.ts';
import { typeStyles } from '../../theme/styles/type.ts';
import { PageElement } from '../base/page.element.ts';

const stageStyles = css`
  .intro {
    margin-block: 8px 0;
    color: var(--gr-muted);
  }
  .questions {
    display: grid;
    gap: 28px;
    margin-block-start: 24px;
  }
`;

/** One page of one stage. What is typed goes to the journey; what stands in the fields comes from its state. */
export class StageElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    state: { attribute: false },
    journey: { attribute: false },
    stage: { attribute: false },
    index: { attribute: false },
  };
  static override styles: CSSResultGroup = [PageElement.styles, typeStyles, stageStyles];

  declare state: JourneyState;
  declare journey: Journey;
  /** Id of the stage. */
  declare stage: string;
  /** Which page of the stage. */
  declare index: number;

  constructor() {
    super();
    this.index = 0;
  }
}
