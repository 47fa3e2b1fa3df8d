/** Keeps the list of a combobox in its place while it is open. The code that knows how is fetched when a list first opens. */

/** One list's place. */
export class ComboboxPlace {
  #stop: (() => void) | undefined;

  /** Above the box where there is no room below, in the top layer; until the code for it is there, below. */
  async follow(root: ParentNode, isOpen: () => boolean): Promise<void> {
    this.#stop?.();
    this.#stop = undefined;
    if (!isOpen()) return;
    const placing = await import('./keep-placed.ts').catch(() => undefined);
    const box = root.querySelector('input');
    const list = root.querySelector<HTMLElement>('#list');
    if (isOpen() && !this.#stop && box && list) this.#stop = placing?.keepPlaced(box, list);
  }
}
