/** One line of text on a page: points from the top left, size in points. */
export interface TinyText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A page: text and raw drawing operators (user space, y up). */
export interface TinyPage {
  readonly texts?: readonly TinyText[];
  readonly drawing?: string;
  /** The page's object is not one: reading this page throws. */
  readonly broken?: boolean;
}

const WIDTH = 612;
const HEIGHT = 792;

/** A small, valid PDF (letter size, Helvetica) written by hand, for tests. */
export function tinyPdf(pages: readonly TinyPage[]): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'];
  const kids: string[] = [];
  for (const page of pages) {
    const content = `${page.drawing ?? ''}\n${(page.texts ?? []).map(textOperators).join('\n')}`;
    const number = objects.length + 1;
    kids.push(`${number} 0 R`);
    objects.push(
      page.broken ? '<< /Type /Pages /Parent 2 0 R /Kids 5 /Count 1 >>' : `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return fileOf(objects);
}

/** A page with resources and further objects (numbers from 6 on) of its own. */
export function pdfOf({ content, resources, objects }: { readonly content: string; readonly resources: string; readonly objects: readonly string[] }): Uint8Array {
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << ${resources} >> /Contents 5 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects,
  ]);
}

/** A PDF of these objects, the first one its catalog. */
function fileOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const textOperators = ({ text, x, y, size }: TinyText): string => `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;

/** Lines of a paragraph, one below the other. */
export const paragraph = (lines: readonly string[], x: number, y: number, size = 10): TinyText[] => lines.map((text, index) => ({ text, x, y: y + index * size * 1.2, size }));

/** A short paper of one page: title, author, abstract, a section and a figure with its caption. */
export function tinyPaper(title: string): TinyPage {
  return {
    drawing: '1 w 150 300 200 120 re S 150 300 m 350 420 l S',
    texts: [
      { text: title, x: 72, y: 80, size: 18 },
      { text: 'Ada Reader', x: 72, y: 104, size: 11 },
      { text: 'Abstract', x: 72, y: 140, size: 12 },
      ...paragraph(['Papers are hard to read in bulk. We propose a reader that cuts out figures.', 'It finds nine of ten figures in our test.'], 72, 158),
      { text: '1 Introduction', x: 72, y: 210, size: 12 },
      ...paragraph(['Readers keep notes on papers. We show in Figure 1 how a note is made.', 'Our contribution is a method that needs no server.'], 72, 228),
      { text: 'Figure 1: A box with a line through it.', x: 150, y: 512, size: 9 },
    ],
  };
}
