import type { Box } from '../../model/box';
import type { Line, Paper, Place } from '../../model/paper';

/** Boxes of one heading or line agree to within this many points. */
const SAME = 2;

/** Where things stand in a paper's sections. */
export interface SectionPlaces {
  /** Index in Paper.headings of the section that a line stands in; -1 before the first heading. */
  ofLine(line: Line): number;
  /** The same for a place: that of the line of text in or nearest above it. */
  ofPlace(place: Place): number;
}

/** Tells sections of lines and places, by the headings among the lines in reading order. */
export function sectionPlaces({ lines, headings }: Pick<Paper, 'lines' | 'headings'>): SectionPlaces {
  const sections = new Map<Line, number>();
  let section = -1;
  for (const line of lines.flat()) {
    const next = headings[section + 1];
    if (next && next.page === line.page && isAt(next.box, line.box)) section += 1;
    sections.set(line, section);
  }
  const ofLine = (line: Line): number => sections.get(line) ?? -1;
  return {
    ofLine,
    ofPlace: ({ page, box }) => {
      const middle = (box.y0 + box.y1) / 2;
      const near = (lines[page - 1] ?? []).filter((line) => line.role !== 'furniture' && line.box.x0 < box.x1 && line.box.x1 > box.x0 && line.box.y0 <= middle);
      const last = near.reduce<Line | null>((best, line) => (best === null || line.box.y0 > best.box.y0 ? line : best), null);
      return last ? ofLine(last) : -1;
    },
  };
}

/** Does a heading begin in this line? */
const isAt = (heading: Box, line: Box): boolean => Math.abs(heading.y0 - line.y0) < SAME && Math.abs(heading.x0 - line.x0) < SAME;
