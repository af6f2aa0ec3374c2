import { describe, expect, it } from '@jest/globals';
import { nodePdfReader } from '../../scripts/node/pdf-on-node';
import { pdfOf } from '../builders/tiny-pdf';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Text of a page with the reason why it is hidden ("" for seen), as read from a PDF with this content stream; font F, layer L (off), half-clear state G. */
async function read(content: string): Promise<Record<string, string>> {
  const resources = '/Font << /F 6 0 R >> /ExtGState << /Clear << /ca 0 /CA 0 >> /Multiply << /BM /Multiply >> >>';
  const opened = await nodePdfReader.open(pdfOf({ content, resources, objects: [FONT] }), null);
  if (!opened.ok) throw new Error(opened.failure.code);
  const source = await opened.value.read(() => undefined, new AbortController().signal);
  await opened.value.close();
  if (!source.ok) throw new Error(source.failure.code);
  return Object.fromEntries((source.value.pages[0]?.items ?? []).map(({ text, hidden }) => [text.trim(), hidden ?? '']));
}

const show = (text: string, y: number, before = '', size = 10): string => `q BT ${before} /F ${size} Tf 100 ${y} Td (${text}) Tj ET Q`;
const SEEN = show('seen', 700);

describe('text that nobody sees', () => {
  it('is told by its rendering mode and alpha', async () => {
    expect(await read(`${SEEN} ${show('layer', 600, '3 Tr')} ${show('clear', 500, '/Clear gs')} ${show('outline', 400, '1 Tr')}`)).toEqual({ seen: '', layer: 'invisible', clear: 'invisible', outline: '' });
  });

  it('is told by its colour against what it stands on', async () => {
    const ground = '0 0 1 rg 90 590 200 30 re f 0.9 g 90 490 200 30 re f';
    const content = [SEEN, ground, show('white on paper', 300, '1 g'), show('white on blue', 600, '1 g'), show('blue on blue', 605, '0 0 1 rg'), show('gray', 500, '0.9 g')].join(' ');
    expect(await read(content)).toEqual({ seen: '', 'white on paper': 'background', 'white on blue': '', 'blue on blue': 'background', gray: 'background' });
  });

  it('counts as seen where the ground is not sure: under a shape that is no rectangle', async () => {
    expect(await read(`0 0 1 rg 90 590 m 400 590 l 245 900 l f ${show('white', 600, '1 g')}`)).toEqual({ white: '' });
  });

  it('is told by what is painted over it, unless that lets it through', async () => {
    const content = [show('covered', 600), 'q 1 g 90 590 200 30 re f Q', show('marked', 500), '/Multiply gs 1 1 0 rg 90 490 200 30 re f'].join(' ');
    expect(await read(content)).toEqual({ covered: 'covered', marked: '' });
  });

  it('is told by clip paths, by its size and by its place', async () => {
    const content = [SEEN, `q 0 0 50 50 re W n ${show('clipped', 600)} Q`, show('tiny', 500, '', 0.5)].join(' ');
    expect(await read(content)).toEqual({ seen: '', clipped: 'clipped', tiny: 'tiny' });
  });

  it('is seen when its letters are the clip path of a painted area', async () => {
    expect(await read(`q BT 7 Tr /F 30 Tf 100 600 Td (filled) Tj ET 1 0 0 rg 0 0 612 792 re f Q ${show('cut out', 500, '7 Tr')}`)).toEqual({ filled: '', 'cut out': 'invisible' });
  });

  it('is parted from what is seen on the same line', async () => {
    expect(await read('BT /F 10 Tf 100 600 Td (seen words ) Tj 1 g (hidden words) Tj 0 g ( and more) Tj ET')).toEqual({ 'seen words': '', 'hidden words': 'background', 'and more': '' });
  });
});
