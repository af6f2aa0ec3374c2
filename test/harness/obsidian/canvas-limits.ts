/**
 * Largest canvas of a phone, in pixels: 4096 by 4096. Source: WebKit, HTMLCanvasElement.cpp ("Canvas area exceeds the maximum limit
 * (width * height > 16777216)").
 */
export const PHONE_CANVAS_PIXELS = 16_777_216;

/** Canvases as on a phone: one that is larger gives no context, and says so on the console. Gives the largest area that was drawn on. */
export function limitCanvases(win: Window & typeof globalThis): () => number {
  let largest = 0;
  for (const { prototype } of [win.HTMLCanvasElement, win.OffscreenCanvas]) {
    const getContext: unknown = Reflect.get(prototype, 'getContext');
    if (typeof getContext !== 'function') throw new Error('A canvas has no getContext');
    Reflect.set(prototype, 'getContext', function (this: HTMLCanvasElement | OffscreenCanvas, ...args: unknown[]): unknown {
      const area = this.width * this.height;
      largest = Math.max(largest, area);
      if (area <= PHONE_CANVAS_PIXELS) return Reflect.apply(getContext, this, args) as unknown;
      console.error(`Canvas area exceeds the maximum limit (width * height > ${PHONE_CANVAS_PIXELS}).`);
      return null;
    });
  }
  return () => largest;
}
