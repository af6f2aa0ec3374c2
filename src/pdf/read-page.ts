import type { PDFDocumentProxy } from 'pdfjs-dist';
import { messageOf } from '../model/outcome';
import type { PageContent } from '../model/page';
import { withHiddenReasons } from './hidden-text';
import { collectMarks, type OperatorCodes } from './marks';
import { inverse, matrixFrom, identity } from './matrix';
import { taggedBoxes } from './structure';
import type { FontMeasure } from './text-cursor';
import { fontFace, placeTextItems, type FontFace, type FontStyle, type RawTextItem } from './text-items';

/** AnnotationMode.DISABLE: only the page's own content. */
const NO_ANNOTATIONS = 0;
/** A letter-size page, for pages whose size cannot be read either. */
const UNKNOWN_SIZE = { width: 612, height: 792 };

/**
 * Text and marks of one page (from 1). A page that fails comes back empty with the reason in `failure`.
 */
export async function readPage(pdf: PDFDocumentProxy, number: number, codes: OperatorCodes): Promise<PageContent> {
  let size = UNKNOWN_SIZE;
  try {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    size = { width: viewport.width, height: viewport.height };
    const toDisplay = matrixFrom(viewport.transform) ?? identity;
    const layers = await pdf.getOptionalContentConfig({ intent: 'display' });
    // The operator list comes first: it loads the fonts whose names and weights the text needs.
    const operators = await page.getOperatorList({ intent: 'display', annotationMode: NO_ANNOTATIONS });
    const text = await page.getTextContent();
    const styles: Readonly<Record<string, FontStyle | undefined>> = text.styles;
    const items = placeTextItems(
      text.items.filter((item): item is typeof item & RawTextItem => 'str' in item),
      toDisplay,
      (name) => styles[name] ?? null,
      remembered((name) => (page.commonObjs.has(name) ? faceFrom(page.commonObjs.get(name)) : null)),
    );
    const { marks, forms, runs, marked } = collectMarks(operators, codes, {
      toDisplay,
      ...size,
      isVisible: (properties) => (typeof properties === 'object' && properties !== null ? Boolean(layers.isVisible(properties)) : true),
      fontMeasure: remembered((name) => fontMeasure(page.commonObjs.has(name) ? page.commonObjs.get(name) : null)),
    });
    // A broken tree is as good as none.
    const tree: unknown = await page.getStructTree().catch(() => null);
    const tagged = taggedBoxes(tree, marked, toDisplay, { x0: 0, y0: 0, x1: size.width, y1: size.height });
    page.cleanup();
    return { page: number, ...size, items: withHiddenReasons(items, runs), marks, forms, tagged, toUserSpace: inverse(toDisplay) ?? identity, failure: null };
  } catch (error) {
    return { page: number, ...size, items: [], marks: [], forms: [], toUserSpace: [1, 0, 0, -1, 0, size.height], failure: messageOf(error) };
  }
}

/** A look-up that is done once for each name. */
function remembered<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (name) => {
    const before = known.get(name);
    if (before) return before.value;
    const value = find(name);
    known.set(name, { value });
    return value;
  };
}

/** A glyph's width counts thousandths of the font size; a Type 3 font has a matrix of its own. */
function fontMeasure(font: unknown): FontMeasure {
  if (typeof font !== 'object' || font === null) return { unit: 0.001, vertical: false, drawn: false };
  const matrix = 'fontMatrix' in font ? matrixFrom(font.fontMatrix) : null;
  return { unit: matrix?.[0] ?? 0.001, vertical: 'vertical' in font && font.vertical === true, drawn: 'isType3Font' in font && font.isType3Font === true };
}

function faceFrom(font: unknown): FontFace | null {
  if (typeof font !== 'object' || font === null || !('name' in font) || typeof font.name !== 'string') return null;
  const flag = (key: string): boolean => key in font && Boolean(Object.entries(font).find(([name]) => name === key)?.[1]);
  return fontFace(font.name, flag('bold') || flag('black'), flag('italic'));
}
