/** `<greenroom-status>`: the status page alone, for someone who has applied and comes back. */
import { GreenroomFlowElement } from './flow.element.ts';

/**
 * Renders the status page of the session that this device holds, or that the candidate's own link (`invite`) opens.
 *
 * @example
 * <greenroom-status flow="warehouse-associate" backend="https://interviews.example.com"></greenroom-status>
 */
export class GreenroomStatusElement extends GreenroomFlowElement {
  override readonly isStatusOnly: boolean = true;
}
