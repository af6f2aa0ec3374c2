import type { FigureKind } from '../model/paper';

/** What stands between a caption's number and its text. */
export type CaptionDelimiter = 'colon' | 'period' | 'bar' | 'dash' | 'bracket' | 'none';

/** The label at the beginning of a line, taken apart. */
export interface CaptionLabel {
  readonly kind: FigureKind;
  /** Standard form: "Figure 3", "Table II", "Extended Data Figure 2", "Scheme 1". */
  readonly label: string;
  /** The number alone, as file names have it: "3", "A1", "S3", "E2", "4-2". */
  readonly number: string;
  /** The word as printed, without its full stop: "Fig", "FIGURE", "図". */
  readonly word: string;
  readonly delimiter: CaptionDelimiter;
  /** What follows label and delimiter. */
  readonly rest: string;
}

/** Words that say no more than "figure" or "table"; in the standard form they become these two (reference: PDFFigures 2, with more languages). */
const FIGURE_WORDS = [
  'figure', 'fig', 'abbildung', 'abb', 'figura', 'figuur', 'figur', 'afbeelding', 'afb', 'rysunek', 'rys', 'obrázek', 'obr', 'kuva', 'şekil',
  'рисунок', 'рис', 'εικόνα', 'σχήμα', 'hình', '图', '圖', '図', '그림',
];
const TABLE_WORDS = [
  'table', 'tab', 'tabelle', 'tableau', 'tabla', 'tabela', 'tabella', 'cuadro', 'quadro', 'tabel', 'tabell', 'tabulka', 'taulukko', 'tablo', 'таблица', 'табл', 'πίνακας', 'bảng',
  '表', '표',
];
/** Words that name a sort of figure: they stay in the label, since "Scheme 1" and "Figure 1" are two things. */
const OWN_WORDS = [
  'scheme', 'chart', 'plate', 'map', 'graph', 'diagram', 'photo', 'illustration', 'exhibit', 'schema', 'schéma', 'carte', 'graphique', 'encadré', 'photographie',
  'gráfico', 'grafico', 'mapa', 'esquema', 'karte', 'grafik', 'diagramm', 'схема', 'график', 'диаграмма', 'карта', '写真', '차트',
];
/** Series of their own: figure 2 of the extended data is not figure 2 of the paper. The letter marks the number in file names. */
const SERIES: readonly { readonly pattern: string; readonly name: string; readonly letter: string }[] = [
  { pattern: 'extended\\s+data', name: 'Extended Data', letter: 'E' },
  { pattern: 'supplement(?:ary|al)|suppl?\\.?', name: 'Supplementary', letter: 'S' },
  { pattern: 'supporting(?:\\s+information)?', name: 'Supporting', letter: 'S' },
  { pattern: 'appendix|online\\s+appendix', name: 'Appendix', letter: 'A' },
];

const escaped = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
/** 12, 4.2, 1-2, A.1, S3, B2.1, IV; Chinese numerals; one capital letter. A small letter after it ("3a") belongs to it. */
const NUMBER = '(?:[A-Z]{1,2}[.\\-]?)?\\d{1,3}(?:[.\\-\\u2010-\\u2013]\\d{1,3}){0,3}[a-z]?|[IVXL]{1,6}|[A-Z]|[一二三四五六七八九十]{1,3}';
const LABEL = new RegExp(
  `^\\s*(?<open>[[(<【〔〈《「])?[■▲▼△▽●◆▶•*\\s]{0,3}` +
    `(?:(?<series>${SERIES.map((s) => s.pattern).join('|')})\\s+)?` +
    `(?<word>${escaped([...FIGURE_WORDS, ...TABLE_WORDS, ...OWN_WORDS])})(?<stop>\\s?\\.)?(?<gap>\\s*)` +
    `(?:(?:no|nº|n°|nr|№)\\.?\\s*)?(?<number>${NUMBER})(?![\\p{L}\\p{N}])(?<tail>.*)$`,
  'iu',
);
const DELIMITERS: readonly { readonly pattern: RegExp; readonly delimiter: CaptionDelimiter }[] = [
  { pattern: /^\s*[\])>】〕〉》」]\s*[:.]?/u, delimiter: 'bracket' },
  { pattern: /^\s*[:：]/u, delimiter: 'colon' },
  { pattern: /^\s*[|｜│]/u, delimiter: 'bar' },
  { pattern: /^\s*[.．。](?!\d)\s*[-–—―]?/u, delimiter: 'period' },
  { pattern: /^\s*(?:[–—―]|-(?=\s|\p{L}))/u, delimiter: 'dash' },
];

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Does the text begin with a letter of a script that is written without capitals and mostly without blanks? */
export const startsCjk = (text: string): boolean => CJK.test(text.trimStart().charAt(0));

/**
 * Reads the label that a caption starts with: "Figure 3: ...", "Fig. 1 | ...", "TABLE II", "図 3", "Рис. 2.", "[표 1]".
 *
 * @returns null when the line starts with no label. A line of running text that starts with "Figure 3 shows" has one too:
 * telling them apart takes the document (captions.ts).
 */
export function readCaptionLabel(line: string): CaptionLabel | null {
  const groups = LABEL.exec(line.normalize('NFKC'))?.groups;
  const { series, word, gap, number, tail = '', open } = groups ?? {};
  if (word === undefined || number === undefined) return null;
  // "figure a" and "tab le" are words of a sentence: a lone letter or a roman number has to be printed in capitals, and apart.
  if (/^[a-z]+$/i.test(number) && (number !== number.toUpperCase() || gap === '')) return null;
  // A caption's label starts with a capital; "figure 2" inside a sentence does not.
  if (/^\p{Ll}/u.test(word) && word.length > 1) return null;
  const found = DELIMITERS.find(({ pattern, delimiter }) => (delimiter !== 'bracket' || open !== undefined) && pattern.test(tail));
  const rest = found ? tail.replace(found.pattern, '') : tail;
  const lower = word.toLowerCase();
  const kind: FigureKind = TABLE_WORDS.includes(lower) ? 'table' : 'figure';
  const standard = kind === 'table' ? 'Table' : FIGURE_WORDS.includes(lower) ? 'Figure' : capitalised(word);
  const own = series === undefined ? undefined : SERIES.find((s) => new RegExp(`^(?:${s.pattern})$`, 'i').test(series));
  return {
    kind,
    label: `${own ? `${own.name} ` : ''}${standard} ${number}`,
    number: fileNumber(number, own?.letter ?? ''),
    word,
    delimiter: found?.delimiter ?? 'none',
    rest: rest.trim(),
  };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** "A.1" is A1, "4.2" is 4-2, figure 2 of the extended data E2, supplementary figure S1 stays S1. */
function fileNumber(number: string, letter: string): string {
  const plain = number.replace(/^([A-Z]+)[.-](?=\d)/, '$1').replace(/[.\u2010-\u2013]/g, '-');
  return letter === '' || plain.startsWith(letter) ? plain : letter + plain;
}
