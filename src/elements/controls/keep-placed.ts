/** Keeps a floating list beside its box: the only file that knows Floating UI, fetched when a list first opens. */
import { autoUpdate, computePosition, flip, offset, size } from '@floating-ui/dom';

/**
 * Places `list` under `box`, above it where there is no room, never taller than the room there is, until it is told to stop.
 *
 * @returns how to stop
 */
export function keepPlaced(box: HTMLElement, list: HTMLElement): () => void {
  const place = async () => {
    const fit = size({
      padding: 8,
      apply: ({ availableHeight }) =>
        list.style.setProperty('max-block-size', `${Math.max(132, Math.min(320, availableHeight))}px`),
    });
    const { x, y } = await computePosition(box, list, {
      placement: 'bottom',
      middleware: [offset(4), flip({ padding: 8 }), fit],
    });
    list.style.setProperty('left', `${x}px`);
    list.style.setProperty('top', `${y}px`);
  };
  return autoUpdate(box, list, () => void place());
}
