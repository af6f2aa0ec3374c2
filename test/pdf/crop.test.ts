import { describe, expect, it } from '@jest/globals';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { nodePdfReader } from '../../scripts/node/pdf-on-node';
import type { Box } from '../../src/model/box';
import type { Picture } from '../../src/model/ports';
import { pdfOf, tinyPdf } from '../builders/tiny-pdf';

async function crop(pdf: Uint8Array, box: Box, dpi = 72): Promise<Picture> {
  const opened = await nodePdfReader.open(pdf, null);
  if (!opened.ok) throw new Error(opened.failure.code);
  const picture = await opened.value.crop(1, box, dpi);
  await opened.value.close();
  if (!picture) throw new Error('no picture');
  return picture;
}

/** Colour of a pixel as "r,g,b". */
async function pixel({ png }: Picture, x: number, y: number): Promise<string> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data.slice(0, 3)].join(',');
}

// A black square of 100 points, 100 points from the left and the top.
const SQUARE = '100 592 100 100 re f';
const BOX: Box = { x0: 100, y0: 100, x1: 200, y1: 200 };

describe('the picture of a figure', () => {
  it('has a white margin of 4 points', async () => {
    const picture = await crop(tinyPdf([{ drawing: SQUARE }]), BOX);
    expect(picture).toMatchObject({ width: 108, height: 108, dpi: 72 });
    expect([await pixel(picture, 1, 1), await pixel(picture, 5, 5)]).toEqual(['255,255,255', '0,0,0']);
  });

  it('leaves out a line of text that stands in the margin', async () => {
    const picture = await crop(tinyPdf([{ drawing: `${SQUARE} 100 588 60 1 re f` }]), BOX);
    // The line begins 3 points below; one pixel of room is kept.
    expect(picture).toMatchObject({ width: 108, height: 106 });
  });

  it('ends at the edge of the page', async () => {
    expect(await crop(tinyPdf([{ drawing: '0 692 100 100 re f' }]), { x0: 0, y0: 0, x1: 100, y1: 100 })).toMatchObject({ width: 104, height: 104 });
  });

  it('is drawn at a lower resolution when a canvas would be too large', async () => {
    const picture = await crop(tinyPdf([{ drawing: '0 0 612 792 re f' }]), { x0: 0, y0: 0, x1: 612, y1: 792 }, 600);
    expect(picture.dpi).toBeLessThan(600);
    expect(picture.width * picture.height).toBeLessThanOrEqual(16_800_000);
  });

  it('shows what a luminosity mask leaves: nothing under its black half', async () => {
    const mask = '<< /Type /Mask /S /Luminosity /G 6 0 R >>';
    const pdf = pdfOf({
      content: '/GS gs 1 0 0 rg 100 592 100 100 re f',
      resources: `/ExtGState << /GS << /SMask ${mask} >> >>`,
      objects: [form('1 g 150 592 50 100 re f')],
    });
    const picture = await crop(pdf, BOX);
    expect([await pixel(picture, 30, 50), await pixel(picture, 80, 50)]).toEqual(['255,255,255', '255,0,0']);
  });

  it('shows what an alpha mask leaves', async () => {
    const pdf = pdfOf({
      content: '/GS gs 1 0 0 rg 100 592 100 100 re f',
      resources: '/ExtGState << /GS << /SMask << /Type /Mask /S /Alpha /G 6 0 R >> >> >>',
      objects: [form('0 g 150 592 50 100 re f')],
    });
    const picture = await crop(pdf, BOX);
    expect([await pixel(picture, 30, 50), await pixel(picture, 80, 50)]).toEqual(['255,255,255', '255,0,0']);
  });

  it('shows an image through its soft mask and its stencil', async () => {
    const image = (extra: string): string => `<< /Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB ${extra} /Filter /ASCIIHexDecode /Length 13 >>\nstream\nFF00000000FF>\nendstream`;
    const content = 'q 100 0 0 100 100 592 cm /I Do Q';
    const soft = pdfOf({ content, resources: '/XObject << /I 6 0 R >>', objects: [image('/SMask 7 0 R'), '<< /Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode /Length 5 >>\nstream\nFF00>\nendstream'] });
    const stencil = pdfOf({ content, resources: '/XObject << /I 6 0 R >>', objects: [image('/Mask 7 0 R'), '<< /Type /XObject /Subtype /Image /Width 2 /Height 1 /ImageMask true /BitsPerComponent 1 /Filter /ASCIIHexDecode /Length 3 >>\nstream\n40>\nendstream'] });
    for (const pdf of [soft, stencil]) {
      const picture = await crop(pdf, BOX);
      expect([await pixel(picture, 10, 50), await pixel(picture, 98, 50)]).toEqual(['255,0,0', '255,255,255']);
    }
  });

  it('blends a transparency group as a whole: parts of one group do not show through each other', async () => {
    const pdf = pdfOf({ content: '/GS gs /G Do', resources: '/ExtGState << /GS << /ca 0.5 >> >> /XObject << /G 6 0 R >>', objects: [form('0 g 100 592 100 100 re f 0 g 100 592 50 100 re f')] });
    const picture = await crop(pdf, BOX);
    expect(await pixel(picture, 30, 50)).toBe(await pixel(picture, 80, 50));
    expect(await pixel(picture, 30, 50)).toMatch(/^12[78],/);
  });

  it('shows CMYK inks as their colours, and multiplies where the page says so', async () => {
    const content = '0 1 1 0 k 100 592 100 100 re f /GS gs 1 0 0 0 k 150 592 50 100 re f';
    const picture = await crop(pdfOf({ content, resources: '/ExtGState << /GS << /BM /Multiply >> >>', objects: [] }), BOX);
    const [red, dark] = [await pixel(picture, 30, 50), await pixel(picture, 80, 50)].map((tone) => tone.split(',').map(Number));
    expect((red?.[0] ?? 0) - (red?.[1] ?? 0)).toBeGreaterThan(120);
    expect(dark?.[0]).toBeLessThan(60);
  });
});

/** A transparency group of the page's size in gray, object 6. */
const form = (content: string): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /CS /DeviceGray >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
