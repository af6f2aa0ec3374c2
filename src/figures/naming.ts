import type { FigureType } from '../model/figure';
import type { FigureKind } from '../model/paper';

/** Words of a caption that tell what a figure shows; the first type with a word in the caption's first sentences is taken. */
const TYPE_WORDS: readonly { readonly type: FigureType; readonly words: RegExp }[] = [
  { type: 'ablation', words: /\b(?:ablat\w*|ablación|消融)\b|消融/i },
  { type: 'compare', words: /\b(?:compar(?:ison|isons|e|es|ed|ing|ative)|versus|vs\.?|state[- ]of[- ]the[- ]art|sota|vergleich\w*|comparaison|comparación)\b|对比|比较|比較|비교/i },
  { type: 'arch', words: /\b(?:architecture\w*|framework|overview|structure of (?:the|our)|system|pipeline|network|model diagram|block diagram|architektur|arquitectura)\b|架构|结构|構成|アーキテクチャ|구조/i },
  {
    type: 'result',
    words: /\b(?:results?|performance|accurac\w*|error|errors|loss|curves?|scores?|precision|recall|speed-?up|throughput|latency|runtime|distribution|histogram|convergence|effects?|trends?|plots?|evolution|ergebnis\w*|résultats?|resultados)\b|结果|性能|結果|결과/i,
  },
  { type: 'method', words: /\b(?:method|algorithm|procedure|process|workflow|flow ?chart|schematic|scheme|illustrat\w*|example|diagram|mechanism|steps?|principle|setup)\b|方法|流程|原理|手法|방법/i },
];

/** What a figure shows, by the words of its caption: cues at the beginning count, since captions name their subject first. */
export function figureType(caption: string | null): FigureType {
  if (caption === null) return 'other';
  const subject = caption.slice(0, SUBJECT_LENGTH);
  return TYPE_WORDS.find(({ words }) => words.test(subject))?.type ?? 'other';
}

/** The subject of a figure stands in this many characters of its caption. */
const SUBJECT_LENGTH = 200;
/** Words in a description, and the longest word that is taken whole. */
const MOST_WORDS = 4;
const LONGEST_WORD = 16;
const STOP_WORDS = new Set(
  (
    'a an and are as at be been both but by can does each for from has have here how if in into is it its left more most no not of on one only or other our over per right same shows show shown ' +
    'so such than that the their then there these they this those through to top two under up upon used using via was we were what when where which while who with without within bottom ' +
    'figure fig table der die das und von im in zu den des mit ein eine für auf le la les des du de un une et en pour par sur el los las y del con para'
  ).split(' '),
);

/**
 * A short description for a file's name: the first content words of a caption, ASCII, joined by "-".
 *
 * @param caption with its label; null without one
 * @param label the label as printed or in standard form, left out of the description
 */
export function describe(caption: string | null, label: string | null): string {
  const text = withoutLabel(caption ?? '', label)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const words = (text.match(/[a-z][a-z0-9]*/g) ?? []).filter((word) => word.length > 1 && word.length <= LONGEST_WORD && !STOP_WORDS.has(word));
  return words.slice(0, MOST_WORDS).join('-') || 'figure';
}

/** The caption after its label: the number is found again, and what stands before it (word, series) goes too. */
function withoutLabel(caption: string, label: string | null): string {
  const number = label?.split(' ').pop();
  const at = number === undefined ? -1 : caption.indexOf(number);
  return at >= 0 && at < LABEL_LENGTH ? caption.slice(at + (number?.length ?? 0)) : caption;
}
const LABEL_LENGTH = 40;

/** Gives out ids that are unique in a paper: "fig3", "tab1", "figA1", "scheme2"; the same label again gets a suffix. */
export class FigureIds {
  private readonly used = new Set<string>();
  private readonly unnamed = new Map<number, number>();

  /** Id of a figure with a caption. */
  labelled(kind: FigureKind, label: string, number: string): string {
    const word = (label.replace(/^(?:Extended Data|Supplementary|Supporting|Appendix) /, '').split(' ')[0] ?? '').toLowerCase();
    const ascii = word.normalize('NFKD').replace(/[^a-z]/g, '');
    const prefix = word === 'figure' || ascii === '' ? (kind === 'table' ? 'tab' : 'fig') : word === 'table' ? 'tab' : ascii;
    return this.unique(`${prefix}${number.replace(/[^A-Za-z0-9-]/g, '')}`);
  }

  /** Id of a figure without one: "page4-1". */
  unlabelled(page: number): string {
    const count = (this.unnamed.get(page) ?? 0) + 1;
    this.unnamed.set(page, count);
    return this.unique(`page${page}-${count}`);
  }

  private unique(id: string): string {
    let name = id;
    for (let n = 2; this.used.has(name); n++) name = `${id}-${n}`;
    this.used.add(name);
    return name;
  }
}
