import { createCanvas, loadImage } from '@napi-rs/canvas';

/** What is in a picture. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** Share of the pixels that are not nearly white, 0 to 1. */
  readonly ink: number;
}

/** Channel value from which a pixel counts as white: anti-aliasing on a white page stays above. */
const WHITE = 250;

/** Decodes a PNG. Rejects when it is none. */
export async function pictureFacts(png: Uint8Array): Promise<PictureFacts> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < WHITE) inked += 1;
  return { width: image.width, height: image.height, ink: inked / (image.width * image.height) };
}
