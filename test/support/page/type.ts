// Puts text into a control as typing would: value, then the events that browsers fire.

/** Replaces what stands in a text box. */
export function type(element: HTMLElement, text: string): void {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement))
    throw new Error('Not a text box.');
  element.focus();
  element.value = text;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Puts files into a file box, as choosing them would. */
export function choose(element: HTMLElement, files: readonly File[]): void {
  if (!(element instanceof HTMLInputElement)) throw new Error('Not a file box.');
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  element.files = transfer.files;
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Resolves once something holds, checking with each frame; the runner's time limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => requestAnimationFrame(resolve));
}
