import type { DocumentInfo, OutlineEntry } from '../model/page';
import { isCue } from './cues';
import { joinLines } from './join-lines';
import type { PageLine, PageLines } from './page-lines';
import { bareText, cjkShare, isProse, sameSize, wordsOf, type TextStyle } from './text-style';

/** A title with the lines it is printed on. */
export interface Title {
  readonly text: string;
  readonly page: number;
  readonly lines: readonly PageLine[];
}

/** Pages looked at: a title page may follow a cover. */
const FIRST_PAGES = 3;
/** Titles stand in this upper part of the page. */
const TITLE_ZONE = 0.72;
/** Lines of a title are at most this many font sizes apart. */
const TITLE_LEADING = 1.75;
/** No title has more lines than this. */
const MOST_LINES = 7;

/** Evidence for a block of lines; its size in body sizes (up to MOST_SIZE) counts with it. */
const MOST_SIZE = 2.6;
const FEW_WORDS = -1.2;
const SEVERAL_WORDS = 0.5;
const INFO_AGREES = 1.6;
const OUTLINE_AGREES = 1;
const BANNER = -1.5;
const RUNNING_HEAD_WITH_NUMBERS = -1.5;
const BOLD = 0.15;
const CAPITALS = 0.2;
const MOSTLY = 0.9;
/** Least evidence: body size with several words in bold is no title; nor is what is numbered like a section, or stands below running text. */
const ENOUGH = 1.7;
const NUMBERED = -1.5;
const BELOW_PROSE = -1.5;

/**
 * The title: the block of the largest lines near the top of the first page with text, unless it is a banner (a journal's name, a kind of
 * article). What the file says of itself counts only where the page prints the same words.
 */
export function findTitle(pages: readonly PageLines[], style: TextStyle, info: DocumentInfo, outline: readonly OutlineEntry[]): Title | null {
  const stated = [info.title, info.subject].map((text) => bareText(text ?? '')).filter((text) => text.length > 8);
  const heads = pages.flatMap((page) => page.lines.filter((line) => line.role === 'furniture').map((line) => line.text));
  for (const page of pages.slice(0, FIRST_PAGES)) {
    const blocks = blocksOf(page).map((lines) => ({ lines, score: scoreOf(lines, style, stated, outline, heads) + (isBelowProse(lines, page) ? BELOW_PROSE : 0) }));
    const best = blocks.reduce<(typeof blocks)[number] | null>((most, block) => (most === null || block.score > most.score ? block : most), null);
    if (best && opensChapter(best.lines, page)) return null;
    if (best && best.score >= ENOUGH) return { text: tidyTitle(joinLines(best.lines.map((line) => line.text))), page: page.page, lines: best.lines };
  }
  return null;
}

/** A line that is a chapter's number alone. */
const CHAPTER_NUMBER = /^(?:chapter|chapitre|kapitel|cap[ií]tulo|hoofdstuk)\s+(?:\d{1,2}|[IVX]{1,5})\s*[.:]?$|^第\s*[一二三四五六七八九十\d]{1,3}\s*章$/iu;

/** Is the largest text the name of a chapter, below its number? Then the pages are a part of a work whose title they do not print. */
function opensChapter(lines: readonly PageLine[], page: PageLines): boolean {
  const [first] = lines;
  const above = page.lines.filter((line) => first !== undefined && line.angle === 0 && line.role !== 'furniture' && line.baseline < first.baseline - 1);
  return above.length > 0 && CHAPTER_NUMBER.test(above[above.length - 1]?.text.trim() ?? '');
}

/** Marks of a footnote at a title's end are no part of it. */
const tidyTitle = (text: string): string => text.replace(/\s*[*∗†‡§¶]+\s*$/u, '').trim();

/** Lines of one type, close below each other. */
function blocksOf(page: PageLines): PageLine[][] {
  const lines = page.lines
    .filter((line) => line.angle === 0 && line.role !== 'furniture' && line.role !== 'caption' && line.box.y0 < TITLE_ZONE * page.height)
    .sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
  const blocks: PageLine[][] = [];
  for (const line of lines) {
    const block = blocks.find((b) => {
      const last = b[b.length - 1];
      return last !== undefined && sameSize(last.size, line.size) && last.bold === line.bold && line.baseline - last.baseline < TITLE_LEADING * line.size && overlaps(b, line);
    });
    if (block) block.push(line);
    else blocks.push([line]);
  }
  return blocks.filter((block) => block.length <= MOST_LINES);
}

/** Shares the line some of the block's width, or stands beside its last line? */
const overlaps = (block: readonly PageLine[], line: PageLine): boolean =>
  block.some((other) => other.box.x0 < line.box.x1 && line.box.x0 < other.box.x1) || block.some((other) => Math.abs(other.baseline - line.baseline) < 1 && Math.abs(line.box.x0 - other.box.x1) < 3 * line.size);

/** Words of banners: kinds of article, series, addresses. */
const STRONG_BANNER = /\b(?:issn|isbn|https?:|www\.|doi\b|vol\.|©|proceedings of|journal of)/i;
const SHORT_BANNER =
  /^(?:(?:original|research|full|short|regular|invited|review|technical|working|feature|data|brief|rapid|case|news|white|discussion)?\s*(?:article|paper|report|letter|review|research|communication|note|brief|contribution|study)s?|open access|article in press|front cover|preprint|manuscript|dissertation|.{0,25}thesis|论文|論文|研究论文|综述)$/i;

function scoreOf(lines: readonly PageLine[], style: TextStyle, stated: readonly string[], outline: readonly OutlineEntry[], heads: readonly string[]): number {
  const text = lines.map((line) => line.text).join(' ');
  const bare = bareText(text);
  const size = lines[0]?.size ?? 0;
  let score = Math.min(MOST_SIZE, size / style.size);
  const words = cjkShare(text) > 0.5 ? bare.length / 2.5 : wordsOf(text).filter((word) => /\p{L}{2}/u.test(word)).length;
  if (words < 2) score += FEW_WORDS;
  if (words >= 3) score += SEVERAL_WORDS;
  if (lines.every((line) => line.bold)) score += BOLD;
  if (capitalShare(text) >= MOSTLY) score += CAPITALS;
  if (bare.length > 8 && stated.some((title) => title.includes(bare) || bare.includes(title))) score += INFO_AGREES;
  if (bare.length > 8 && outline.slice(0, 2).some((entry) => entry.level === 1 && bareText(entry.title) === bare)) score += OUTLINE_AGREES;
  if (SHORT_BANNER.test(text.trim()) || STRONG_BANNER.test(text) || isCue(text, 'abstract') || isCue(text, 'introduction') || isCue(text, 'contents')) score += BANNER;
  if (words <= 4 && heads.some((head) => nameOfSeries(head, bare))) score += RUNNING_HEAD_WITH_NUMBERS;
  if (/^\d{1,2}(?:\.\d{1,2})+\.?\s/.test(text)) score += NUMBERED;
  if (/@/.test(text) || /^[\d\s.,:;/()-]+$/.test(text)) score += BANNER;
  return score;
}

/** Part of the letters that are capitals; titles in capitals may hold a sign of mathematics in small letters. */
const capitalShare = (text: string): number => (text.match(/\p{Lu}/gu)?.length ?? 0) / (text.match(/[\p{Lu}\p{Ll}]/gu)?.length ?? 1);

/** Do two lines of prose stand above, over the same width? */
function isBelowProse(lines: readonly PageLine[], page: PageLines): boolean {
  const [first] = lines;
  return first !== undefined && page.lines.filter((line) => line.angle === 0 && line.role !== 'furniture' && line.baseline < first.baseline && line.box.x0 < first.box.x1 && first.box.x0 < line.box.x1 && isProse(line.text)).length >= 2;
}

/** Does a running head name the text together with volume, year or pages? Then it is a journal's name. */
function nameOfSeries(head: string, bare: string): boolean {
  const at = bareText(head).indexOf(bare);
  return at >= 0 && bare.length > 4 && /\d{4}|\bvol/i.test(head);
}
