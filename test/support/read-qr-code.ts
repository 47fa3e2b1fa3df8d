// Reads a QR code off the screen, as a phone's camera would.
import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';

/** What the code in a part of a page says; undefined where none can be read. */
export async function readQrCode(code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  // A page of its own: the one that is looked at may forbid pictures of this kind.
  const page = await code.page().context().newPage();
  const { pixels, width, height } = await page.evaluate(async (png) => {
    const response = await fetch(`data:image/png;base64,${png}`);
    const bitmap = await createImageBitmap(await response.blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    return { pixels: [...data], width: bitmap.width, height: bitmap.height };
  }, picture);
  await page.close();
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}
