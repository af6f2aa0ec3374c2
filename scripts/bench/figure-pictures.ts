// node scripts/run.mjs figure-pictures: makes the pictures of docs/figures.md anew, from the project's own sample paper.
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { findFigures } from '../../src/figures/find-figures';
import type { Box } from '../../src/model/box';
import { understandPaper } from '../../src/paper/understand';
import { nodePdfReader } from '../node/pdf-on-node';

const SAMPLE = 'test/fixtures/sample/sample.pdf';
const PAGE = 3;
const DPI = 80;
const SCALE = DPI / 72;
/** The part of the page that is shown, points from the top. */
const SHOWN = { y0: 50, y1: 420 };
const COLORS = { text: '#8a8a8a', mark: '#2a6fdb', caption: '#1f9d4d', figure: '#d62728', table: '#9b30d6' };

const opened = await nodePdfReader.open(new Uint8Array(await readFile(SAMPLE)), null);
if (!opened.ok) throw new Error(opened.failure.code);
const pdf = opened.value;
const read = await pdf.read(() => undefined, new AbortController().signal);
if (!read.ok) throw new Error(read.failure.code);
const source = read.value;
const paper = understandPaper(source);
const page = source.pages[PAGE - 1];
if (!page) throw new Error('the sample has no such page');
const { figures } = await findFigures(source, paper, (number, scale) => pdf.ink(number, scale));

await picture('figures-read', (pen) => {
  for (const item of page.items) pen(item.box, COLORS.text);
  for (const mark of page.marks) pen(mark.box, COLORS.mark);
});
await picture('figures-found', (pen) => {
  for (const caption of paper.captions.filter((one) => one.page === PAGE)) for (const line of caption.lines) pen(line, COLORS.caption);
  for (const figure of figures.filter((one) => one.page === PAGE)) pen(figure.box, COLORS[figure.kind], 2);
});
const table = figures.find((figure) => figure.id === 'tab2');
const crop = table ? await pdf.crop(table.page, table.box, 110) : null;
if (crop) await writeFile('docs/images/figures-crop.png', crop.png);
await pdf.close();

/** The page's upper half with boxes drawn over it. */
async function picture(name: string, draw: (pen: (box: Box, color: string, width?: number) => void) => void): Promise<void> {
  const { width, height } = page ?? { width: 0, height: 0 };
  const plain = await pdf.crop(PAGE, { x0: 0, y0: 0, x1: width, y1: height }, DPI);
  if (!plain) throw new Error('the page cannot be drawn');
  const canvas = createCanvas(plain.width, Math.round((SHOWN.y1 - SHOWN.y0) * SCALE));
  const context: SKRSContext2D = canvas.getContext('2d');
  context.translate(0, -SHOWN.y0 * SCALE);
  context.drawImage(await loadImage(Buffer.from(plain.png)), 0, 0);
  draw((box, color, lineWidth = 1) => {
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.strokeRect(box.x0 * SCALE, box.y0 * SCALE, (box.x1 - box.x0) * SCALE, (box.y1 - box.y0) * SCALE);
  });
  await writeFile(`docs/images/${name}.png`, await canvas.encode('png'));
}
