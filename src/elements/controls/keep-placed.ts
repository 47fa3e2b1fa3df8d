/** Keeps a floating list beside its box: the only file that knows Floating UI, fetched when a list first opens. */
import { autoUpdate, computePosition, flip, hide, offset, size } from '@floating-ui/dom';

/**
 * Places `list` under `box`, above it where there is no room, never taller than the room there is, until it is told to stop. In the
 * top layer where the browser has one: host pages clip what hangs over, and lay things above it.
 *
 * @returns how to stop
 */
export function keepPlaced(box: HTMLElement, list: HTMLElement): () => void {
  const isOnTop = raise(list);
  const place = async () => {
    const fit = size({
      padding: 8,
      apply: ({ availableHeight, rects }) => {
        list.style.setProperty('max-block-size', `${Math.max(132, Math.min(320, availableHeight))}px`);
        if (isOnTop) list.style.setProperty('inline-size', `${rects.reference.width}px`);
      },
    });
    const { x, y, middlewareData } = await computePosition(box, list, {
      placement: 'bottom',
      strategy: isOnTop ? 'fixed' : 'absolute',
      middleware: [offset(4), flip({ padding: 8 }), fit, hide()],
    });
    list.style.setProperty('left', `${x}px`);
    list.style.setProperty('top', `${y}px`);
    list.style.setProperty('visibility', middlewareData.hide?.referenceHidden ? 'hidden' : 'visible');
  };
  return autoUpdate(box, list, () => void place());
}

function raise(list: HTMLElement): boolean {
  if (!('popover' in HTMLElement.prototype)) return false;
  list.popover = 'manual';
  list.showPopover();
  return true;
}
