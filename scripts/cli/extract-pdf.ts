import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { examinePaper, type ExaminedPaper } from '../../src/examine-paper';
import type { CutFigure } from '../../src/model/figure';
import { correctionsFrom } from '../../src/store/figure-corrections';
import { failed, messageOf, type Failure, type Outcome } from '../../src/model/outcome';
import { imageNames } from '../../src/note/names';
import { threadPdfReader } from '../node/thread-reader';
import type { Options } from './options';
import { progressLine } from './terminal';

/** Reads one PDF and writes what was found into its folder, anew. Never rejects. */
export async function extractPdf(path: string, { folder, dpi, password, timeoutMs, corrections }: Pick<Options, 'folder' | 'dpi' | 'password' | 'timeoutMs' | 'corrections'>, signal: AbortSignal): Promise<Outcome<ExaminedPaper, Failure>> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return failed({ code: 'missing-file', path });
  const stored = corrections === undefined ? '' : await readFile(corrections, 'utf8').catch(() => null);
  if (stored === null) return failed({ code: 'missing-file', path: corrections ?? '' });
  const set = corrections === undefined ? null : correctionsFrom(stored, corrections);
  if (set?.problem) console.error(set.problem);
  const line = progressLine(basename(path));
  try {
    const opened = await threadPdfReader(timeoutMs).open(new Uint8Array(bytes), password);
    if (!opened.ok) return opened;
    const examined = await examinePaper(opened.value, dpi, { progress: line.show, signal }, set?.corrections);
    await opened.value.close();
    if (examined.ok) await write(join(folder, basename(path).replace(/\.pdf$/i, '')), dpi, examined.value);
    return examined;
  } catch (error) {
    return failed({ code: 'unexpected', detail: messageOf(error) });
  } finally {
    line.clear();
  }
}

async function write(folder: string, dpi: number, { paper, figures }: ExaminedPaper): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names = imageNames(figures);
  for (const [index, figure] of figures.entries()) await writeFile(join(folder, names[index] ?? figure.id), figure.png);
  await writeFile(join(folder, 'figures.json'), json({ dpi, figures: figures.map((figure, index) => entryOf(figure, names[index] ?? figure.id)) }));
  const { title, authors, year, venue, doi, arxiv, columns, text } = paper;
  await writeFile(
    join(folder, 'paper.json'),
    json({
      title, authors, year, venue, doi, arxiv,
      abstract: paper.abstract.length > 0 ? paper.abstract.map((passage) => passage.text).join(' ') : null,
      columns,
      headings: paper.headings.map(({ level, text: heading, page }) => ({ level, text: heading, page })),
      references: paper.references,
      text,
    }),
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const tenth = (points: number): number => Math.round(points * 10) / 10;

const entryOf = ({ page, box, kind, type, label, caption, width, height, cells }: CutFigure, file: string): object => ({
  page, bbox: [box.x0, box.y0, box.x1, box.y1].map(tenth), kind, type, label, caption, file, width, height, cells: cells ?? null,
});
