import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { grow, heightOf, intersection, widthOf, type Box } from '../model/box';
import type { InkMap } from '../model/page';
import type { Picture } from '../model/ports';
import { BLEED, CLEARANCE, MARGIN, withCleanMargin, type PixelBox } from './crop-margin';
import type { Canvas, PdfEnvironment } from './environment';
import { INK_BELOW, inkThreshold } from './paper-tone';

/** Points an inch. */
const POINTS_PER_INCH = 72;
/** Largest canvas that phones accept: 16.7 megapixels and 8,192 pixels a side (reference: Safari on iOS, Android WebView). */
const MOST_PIXELS = 16_777_216;
const LONGEST_SIDE = 8192;

/** The pictures of pages take no annotations: a reader's own marks in the PDF are not part of a figure (AnnotationMode.DISABLE). */
const NO_ANNOTATIONS = 0;

interface CanvasAndContext {
  canvas: HTMLCanvasElement & Canvas;
  context: CanvasRenderingContext2D;
}

interface CanvasFactory {
  create(width: number, height: number): CanvasAndContext;
  destroy(made: CanvasAndContext): void;
}

/** pdf.js's own canvas factory: it makes canvases in the document that the fonts were loaded into. */
function factoryOf(pdf: PDFDocumentProxy): CanvasFactory {
  const factory: unknown = pdf.canvasFactory;
  if (typeof factory !== 'object' || factory === null || !('create' in factory)) throw new Error('pdf.js has no canvas factory');
  return factory as CanvasFactory;
}

/** The scale (pixels a point) nearest to the one asked for at which a box fits a canvas. */
export function fittingScale(box: Box, scale: number): number {
  const width = Math.max(widthOf(box), 1);
  const height = Math.max(heightOf(box), 1);
  return Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / width, LONGEST_SIDE / height);
}

/** Renders a part of a page on white paper and hands the canvas to `use`; the canvas is given back afterwards. */
async function withRendered<T>(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  box: Box,
  scale: number,
  use: (canvas: CanvasAndContext['canvas'], context: CanvasRenderingContext2D) => Promise<T> | T,
): Promise<T> {
  const factory = factoryOf(pdf);
  const made = factory.create(Math.max(1, Math.ceil(widthOf(box) * scale)), Math.max(1, Math.ceil(heightOf(box) * scale)));
  try {
    const viewport = page.getViewport({ scale, offsetX: -box.x0 * scale, offsetY: -box.y0 * scale });
    // "print" does not wait for animation frames, which stop in hidden windows.
    await page.render({ canvas: made.canvas, canvasContext: made.context, viewport, intent: 'print', annotationMode: NO_ANNOTATIONS, background: '#ffffff' }).promise;
    return await use(made.canvas, made.context);
  } finally {
    factory.destroy(made);
  }
}

/**
 * Picture of a part of a page as PNG, on white, with a margin around it that takes in no foreign ink.
 *
 * @param box display points, tight
 * @param dpi resolution asked for; lowered when the canvas would be larger than phones accept
 */
export function cropPicture(environment: PdfEnvironment, pdf: PDFDocumentProxy, page: PDFPageProxy, box: Box, dpi: number): Promise<Picture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const wide = intersection(grow(box, MARGIN), { x0: 0, y0: 0, x1: width, y1: height }) ?? box;
  const scale = fittingScale(wide, dpi / POINTS_PER_INCH);
  return withRendered(pdf, page, wide, scale, async (canvas, context) => {
    const whole: PixelBox = { x0: 0, y0: 0, x1: canvas.width, y1: canvas.height };
    const pixels = (points: number): number => Math.ceil(points * scale);
    const kept = withCleanMargin(pixelsWithin(box, wide, scale, whole), whole, (part) => hasInk(context, part), { clearance: pixels(CLEARANCE), bleed: pixels(BLEED) });
    const png = await withPart(factoryOf(pdf), canvas, kept, (part) => environment.encodePng(part));
    return { png, width: kept.x1 - kept.x0, height: kept.y1 - kept.y0, dpi: Math.round(scale * POINTS_PER_INCH) };
  });
}

/** The pixels of a box in the picture of a wider one. */
function pixelsWithin(box: Box, wide: Box, scale: number, whole: PixelBox): PixelBox {
  const x0 = Math.max(0, Math.floor((box.x0 - wide.x0) * scale));
  const y0 = Math.max(0, Math.floor((box.y0 - wide.y0) * scale));
  const x1 = Math.min(whole.x1, Math.ceil((box.x1 - wide.x0) * scale));
  const y1 = Math.min(whole.y1, Math.ceil((box.y1 - wide.y0) * scale));
  return { x0, y0, x1: Math.max(x1, x0 + 1), y1: Math.max(y1, y0 + 1) };
}

/** Hands a part of a canvas to `use`, as a canvas of its own unless it is the whole. */
async function withPart<T>(factory: CanvasFactory, canvas: CanvasAndContext['canvas'], part: PixelBox, use: (canvas: CanvasAndContext['canvas']) => Promise<T>): Promise<T> {
  const [width, height] = [part.x1 - part.x0, part.y1 - part.y0];
  if (width === canvas.width && height === canvas.height) return use(canvas);
  const made = factory.create(width, height);
  try {
    made.context.drawImage(canvas, -part.x0, -part.y0);
    return await use(made.canvas);
  } finally {
    factory.destroy(made);
  }
}

/** Is a pixel of that part darker than paper? */
function hasInk(context: CanvasRenderingContext2D, { x0, y0, x1, y1 }: PixelBox): boolean {
  const { data } = context.getImageData(x0, y0, x1 - x0, y1 - y0);
  for (let at = 0; at < data.length; at += 4) if (isInk(data, at)) return true;
  return false;
}

/** Is the pixel whose four bytes begin at `at` darker than paper? */
const isInk = (pixels: Uint8ClampedArray, at: number): boolean => toneOf(pixels, at) < INK_BELOW;

/** How light a pixel is: its darkest channel, so that colours count. */
const toneOf = (pixels: Uint8ClampedArray, at: number): number => Math.min(pixels[at] ?? 255, pixels[at + 1] ?? 255, pixels[at + 2] ?? 255);

/** Ink of a whole page at `scale` pixels a point (lowered for huge pages). */
export function inkOfPage(pdf: PDFDocumentProxy, page: PDFPageProxy, scale: number): Promise<InkMap> {
  const { width, height } = page.getViewport({ scale: 1 });
  const whole: Box = { x0: 0, y0: 0, x1: width, y1: height };
  const fitting = fittingScale(whole, scale);
  return withRendered(pdf, page, whole, fitting, (canvas, context) => {
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
    const data = new Uint8Array(canvas.width * canvas.height);
    const counts = new Uint32Array(256);
    for (let i = 0; i < data.length; i++) {
      const tone = toneOf(pixels, i * 4);
      data[i] = tone;
      counts[tone] = (counts[tone] ?? 0) + 1;
    }
    const threshold = inkThreshold(counts);
    for (let i = 0; i < data.length; i++) data[i] = (data[i] ?? 255) < threshold ? 1 : 0;
    return { scale: fitting, width: canvas.width, height: canvas.height, data };
  });
}
