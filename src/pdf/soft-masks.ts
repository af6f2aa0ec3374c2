import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What a soft mask's colours or alpha become as alpha, 256 values; null for the plain way. */
type TransferMap = ArrayLike<number> | null;

interface FilterFactory {
  addAlphaFilter(map: TransferMap): string;
  addLuminosityFilter(map: TransferMap): string;
}

interface CanvasFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

/** How bright a colour is (ISO 32000-1, 11.5.3, for DeviceRGB): what pdf.js's own filter takes. */
const RED = 0.3;
const GREEN = 0.59;
const BLUE = 0.11;
/** Our filters by name: what is assigned to a context's `filter`. */
const MARK = 'soft-mask-';

/** Can canvases of this place filter what they draw? Safari cannot, and neither can Node. */
export const canFilter = (): boolean => typeof CanvasRenderingContext2D !== 'undefined' && 'filter' in CanvasRenderingContext2D.prototype;

/**
 * Makes soft masks work where canvases have no filters: there pdf.js would draw what is masked in full. Its filter factory gets filters that are only
 * names, and its canvases do what the names say when a mask is drawn.
 */
export function emulateMaskFilters(pdf: PDFDocumentProxy): void {
  const filters: unknown = pdf.filterFactory;
  const canvases: unknown = pdf.canvasFactory;
  if (!isFilterFactory(filters) || !isCanvasFactory(canvases)) return;
  const toAlpha = new Map<string, (pixels: Uint8ClampedArray) => void>();
  const named = (filter: (pixels: Uint8ClampedArray) => void): string => {
    const name = `${MARK}${toAlpha.size}`;
    toAlpha.set(name, filter);
    return name;
  };
  filters.addLuminosityFilter = (map) => named((pixels) => eachAlpha(pixels, (at) => transferred(map, RED * (pixels[at] ?? 0) + GREEN * (pixels[at + 1] ?? 0) + BLUE * (pixels[at + 2] ?? 0))));
  filters.addAlphaFilter = (map) => named((pixels) => eachAlpha(pixels, (at) => transferred(map, pixels[at + 3] ?? 0)));
  const create = canvases.create.bind(canvases);
  canvases.create = (width, height) => {
    const made = create(width, height);
    drawThroughFilters(made.context, toAlpha, (mask) => alphaOf(create(mask.width, mask.height), mask));
    return made;
  };
}

const isFilterFactory = (value: unknown): value is FilterFactory => typeof value === 'object' && value !== null && 'addLuminosityFilter' in value && 'addAlphaFilter' in value;
const isCanvasFactory = (value: unknown): value is CanvasFactory => typeof value === 'object' && value !== null && 'create' in value && typeof value.create === 'function';

const transferred = (map: TransferMap, value: number): number => (map ? (map[Math.round(value)] ?? value) : value);

function eachAlpha(pixels: Uint8ClampedArray, alpha: (at: number) => number): void {
  for (let at = 0; at < pixels.length; at += 4) pixels[at + 3] = alpha(at);
}

/** A copy of a mask that a filter may change. */
function alphaOf(copy: ReturnType<CanvasFactory['create']>, mask: HTMLCanvasElement): ReturnType<CanvasFactory['create']> {
  copy.context.drawImage(mask, 0, 0);
  return copy;
}

/** The next image that is drawn after one of our filters was set goes through it. */
function drawThroughFilters(
  context: CanvasRenderingContext2D,
  toAlpha: ReadonlyMap<string, (pixels: Uint8ClampedArray) => void>,
  copyOf: (mask: HTMLCanvasElement) => ReturnType<CanvasFactory['create']>,
): void {
  let filter = 'none';
  Object.defineProperty(context, 'filter', { configurable: true, get: () => filter, set: (value: string) => (filter = value) });
  const draw = context.drawImage.bind(context) as (...args: readonly unknown[]) => void;
  context.drawImage = (image: CanvasImageSource, ...rest: readonly number[]): void => {
    const change = toAlpha.get(filter);
    filter = 'none';
    if (!change || !isCanvas(image)) return draw(image, ...rest);
    const { canvas, context: copy } = copyOf(image);
    const pixels = copy.getImageData(0, 0, canvas.width, canvas.height);
    change(pixels.data);
    copy.putImageData(pixels, 0, 0);
    draw(canvas, ...rest);
    // Phones count the memory of canvases that are not yet collected.
    canvas.width = canvas.height = 0;
  };
}

/** Is it a canvas, of a window or of the library on Node? */
const isCanvas = (image: object): image is HTMLCanvasElement => 'getContext' in image;
