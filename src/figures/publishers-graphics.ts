import { heightOf, widthOf, type Box } from '../model/box';
import type { Scene } from './scene';

/** The banner of a journal lies in this part of the first page, from the top, and is at least this many times wider than high. */
const BANNER_PART = 0.2;
const BANNER_SHAPE = 3;
/** Text beside a portrait begins at most this far from it (points), and runs along this part of its height. */
const BESIDE = 24;
const ALONG = 0.7;
/** Portraits have one width, up to this part of the larger. */
const SAME_WIDTH = 0.85;

/** Is it the banner of a journal or of a conference: flat, at the head of the first page, with nothing but the paper's text below it? */
export function isBanner(box: Box, { page, bounds, obstacles }: Scene): boolean {
  const isFlat = widthOf(box) >= BANNER_SHAPE * heightOf(box);
  return page === 1 && isFlat && box.y1 <= bounds.y0 + BANNER_PART * heightOf(bounds) && !obstacles.some((text) => text.y1 <= box.y0);
}

/**
 * Are they portraits of authors: pictures of one width that are small one by one, stand in one column, and have the text of a biography beside each? Together they are
 * as large as a figure.
 *
 * @param smallest what counts as a figure (points)
 */
export function arePortraits(pictures: readonly Box[], smallest: number, { obstacles }: Scene): boolean {
  const [first, ...others] = pictures;
  if (!first || others.length === 0) return false;
  const inColumn = others.every(({ x0, x1 }) => Math.min(x1, first.x1) - Math.max(x0, first.x0) >= SAME_WIDTH * Math.max(x1 - x0, widthOf(first)));
  return inColumn && pictures.every((picture) => Math.max(widthOf(picture), heightOf(picture)) < smallest && textBeside(picture, obstacles) >= ALONG * heightOf(picture));
}

/** Along how much of a picture's height text stands at its right or left (points). */
function textBeside(picture: Box, texts: readonly Box[]): number {
  const near = texts.filter((text) => (text.x0 >= picture.x1 && text.x0 - picture.x1 <= BESIDE) || (text.x1 <= picture.x0 && picture.x0 - text.x1 <= BESIDE));
  let covered = 0;
  let bottom = picture.y0;
  for (const { y0, y1 } of near.sort((a, b) => a.y0 - b.y0)) {
    covered += Math.max(0, Math.min(y1, picture.y1) - Math.max(y0, bottom));
    bottom = Math.max(bottom, Math.min(y1, picture.y1));
  }
  return covered;
}
