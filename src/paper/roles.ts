import type { LineRole } from '../model/paper';
import type { PageLine, PageLines } from './page-lines';

/** What lines were found to be, line by line; a line that is not in it keeps the role it has. */
export type Roles = ReadonlyMap<PageLine, LineRole>;

/** A line with the role that was found for it. */
export const withRole = (line: PageLine, roles: Roles): PageLine => {
  const role = roles.get(line);
  return role === undefined || role === line.role ? line : { ...line, role };
};

/** Role of a line under what was found so far. */
export const roleOf = (line: PageLine, roles: Roles): LineRole => roles.get(line) ?? line.role;

/** Identifies a line by where it stands. */
export const placeKey = (page: number, box: { readonly x0: number; readonly y0: number }): string => `${page}|${box.x0}|${box.y0}`;

/** The pages' own lines at the places of the given boxes. */
export function linesAtPlaces(pages: readonly PageLines[], places: ReadonlySet<string>): PageLine[] {
  return pages.flatMap((page) => page.lines.filter((line) => places.has(placeKey(page.page, line.box))));
}
