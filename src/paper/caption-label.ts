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
  /** Says that its table (or figure) began on a page before: "Table 3 (continued)", "Fortsetzung Tabelle 3". */
  readonly goesOn: boolean;
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
/** Words in the case that they have after "continuation of": no caption begins with them. */
const INFLECTED_WORDS = ['таблицы', 'рисунка'];
const SUPPLEMENTARY = { name: 'Supplementary', letter: 'S' };
/**
 * Series of their own: figure 2 of the extended data is not figure 2 of the paper. The letter marks the number in file names. A series may have a number itself:
 * "Appendix B Table 3", "Online Resource 1 Fig. 2" (Springer's name for a supplementary file).
 */
const SERIES: readonly { readonly pattern: string; readonly name: string; readonly letter: string }[] = [
  { pattern: 'extended\\s+data', name: 'Extended Data', letter: 'E' },
  { pattern: 'supplement(?:ary|al)|suppl?\\.?|ergänzende|дополнительн(?:ый|ая)', ...SUPPLEMENTARY },
  { pattern: 'supporting(?:\\s+information)?', name: 'Supporting', letter: 'S' },
  { pattern: '(?:online\\s+)?appendix', name: 'Appendix', letter: 'A' },
  { pattern: 'online\\s+resource', name: 'Online Resource', letter: 'O' },
];
/** The supplementary series in Chinese and Japanese, where no blank parts the words. */
const SUPPLEMENTARY_CJK = '附|付|补充|補充|補足';
/** Adjectives that name the supplementary series after the word: "Figure supplémentaire 2". */
const SUPPLEMENTARY_AFTER = 'suppl[ée]mentaire|compl[ée]mentaire|suplementari[ao]|complementari[ao]|suplementar|complementar|supplementare';

/** What says that a table goes on, before or after its label, in the languages of the labels. */
const CONTINUED = 'continued|continuation|cont(?:[\'’]?d)?\\b|fortsetzung|forts\\.|suite\\b|continuaci[oó]n|continua[cç][aã]o|continuazione|segue\\b|продолжение|окончание|続き?|[续續]|계속';
const CONTINUED_BEFORE = `(?:${CONTINUED})(?:\\s+(?:of|von|der|du|de\\s+la|del|de|da|do|della))?`;
const GOES_ON = new RegExp(`^[\\s([（–—-]*(?:${CONTINUED})|[(（[]\\s*(?:${CONTINUED})\\.?\\s*[)）\\]]\\s*$`, 'iu');

const escaped = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
/**
 * 12, 4.2, 1-2, A.1, S3, B2.1, А.1 (Cyrillic), IV; Chinese numerals; one capital letter. A small letter after it ("3a") belongs to it. Chinese and Japanese text
 * may follow digits without a blank.
 */
const NUMBER =
  '(?:[A-ZА-Я]{1,2}[.\\-]?)?\\d{1,3}(?:[.\\-\\u2010-\\u2013\\u2212]\\d{1,3}){0,3}[a-z]?(?!\\p{N}|(?![\\u3040-\\u30ff\\u3400-\\u9fff])\\p{L})|' +
  '(?:[IVXL]{1,6}|[A-Z]|[一二三四五六七八九十]{1,3})(?![\\p{L}\\p{N}])';
const LABEL = new RegExp(
  `^\\s*(?<open>[[(<【〔〈《「])?[■▲▼△▽●◆▶•*\\s]{0,3}(?:(?<continued>${CONTINUED_BEFORE})[)\\s:–—-]*)?` +
    `(?:(?<series>${SERIES.map((s) => s.pattern).join('|')})\\s+(?:(?<volume>\\d{1,2}|[A-Z])[\\s.–—-]+)?|(?<joined>${SUPPLEMENTARY_CJK})\\s*)?` +
    `(?<word>${escaped([...FIGURE_WORDS, ...TABLE_WORDS, ...OWN_WORDS, ...INFLECTED_WORDS])})(?<stop>\\s?\\.)?(?:\\s+(?<after>${SUPPLEMENTARY_AFTER})(?=\\s))?(?<gap>\\s*)` +
    `(?:(?:no|nº|n°|nr|№)\\.?\\s*)?(?<number>${NUMBER})(?<tail>.*)$`,
  'iu',
);
const DELIMITERS: readonly { readonly pattern: RegExp; readonly delimiter: CaptionDelimiter }[] = [
  { pattern: /^\s*[\])>】〕〉》」]\s*[:.]?/u, delimiter: 'bracket' },
  { pattern: /^\s*[:：]/u, delimiter: 'colon' },
  { pattern: /^\s*[|｜│]/u, delimiter: 'bar' },
  { pattern: /^\s*[.．。](?!\d)\s*[-‒–—―]?/u, delimiter: 'period' },
  { pattern: /^\s*(?:[‒–—―]|-(?=\s|\p{L}))/u, delimiter: 'dash' },
];

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

/** Does the text begin with a letter of a script that is written without capitals and mostly without blanks? */
export const startsCjk = (text: string): boolean => CJK.test(text.trimStart().charAt(0));

/**
 * Reads the label that a caption starts with: "Figure 3: ...", "Fig. 1 | ...", "TABLE II", "図 3", "Рис. 2.", "[표 1]", "续表 3".
 *
 * @returns null when the line starts with no label. A line of running text that starts with "Figure 3 shows" has one too:
 * telling them apart takes the document (captions.ts).
 */
export function readCaptionLabel(line: string): CaptionLabel | null {
  const groups = LABEL.exec(line.normalize('NFKC'))?.groups;
  const { continued, word, gap, number, tail = '', open } = groups ?? {};
  if (!groups || word === undefined || number === undefined) return null;
  // "figure a" and "tab le" are words of a sentence: a lone letter or a roman number has to be printed in capitals, and apart.
  if (/^[a-z]+$/i.test(number) && (number !== number.toUpperCase() || gap === '')) return null;
  // A caption's label starts with a capital; "figure 2" inside a sentence does not.
  const first = continued ?? groups.series ?? word;
  if (/^\p{Ll}/u.test(first) && first.length > 1) return null;
  const lower = word.toLowerCase();
  if (continued === undefined && INFLECTED_WORDS.includes(lower)) return null;
  const found = DELIMITERS.find(({ pattern, delimiter }) => (delimiter !== 'bracket' || open !== undefined) && pattern.test(tail));
  const rest = (found ? tail.replace(found.pattern, '') : tail).trim();
  const kind: FigureKind = TABLE_WORDS.includes(lower) || lower === 'таблицы' ? 'table' : 'figure';
  const standard = kind === 'table' ? 'Table' : FIGURE_WORDS.includes(lower) || INFLECTED_WORDS.includes(lower) ? 'Figure' : capitalised(word);
  const series = seriesOf(groups);
  const digits = inDigits(number);
  return {
    kind,
    label: `${series ? `${series.name} ` : ''}${standard} ${digits}`,
    number: fileNumber(digits, series?.letter ?? ''),
    word,
    delimiter: found?.delimiter ?? 'none',
    rest,
    goesOn: continued !== undefined || GOES_ON.test(rest),
  };
}

interface Series {
  readonly name: string;
  readonly letter: string;
}

/** The series that a label names, with its own number where it has one; null for the paper's own figures. */
function seriesOf({ series, volume, joined, after }: Readonly<Record<string, string | undefined>>): Series | null {
  if (joined !== undefined || after !== undefined) return SUPPLEMENTARY;
  const own = series === undefined ? undefined : SERIES.find((s) => new RegExp(`^(?:${s.pattern})$`, 'iu').test(series));
  if (!own) return null;
  return volume === undefined ? own : { name: `${own.name} ${volume}`, letter: `${own.letter}${volume}-` };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const CHINESE_DIGITS = '一二三四五六七八九';

/** A number in Chinese numerals (up to 99) in digits; any other as it is. */
function inDigits(number: string): string {
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(number);
  if (!parts) return number;
  const [, first = '', ten = '', last = ''] = parts;
  const valueOf = (digit: string): number => CHINESE_DIGITS.indexOf(digit) + 1;
  return ten === '' ? String(valueOf(first + last)) : String(10 * (first === '' ? 1 : valueOf(first)) + (last === '' ? 0 : valueOf(last)));
}

/** Cyrillic letters that appendices are numbered with, and the Latin ones that stand for them in file names. */
const CYRILLIC = 'АБВГДЕЖЗИКЛМНОПРСТУФ';
const LATIN = 'ABVGDEJZIKLMNOPRSTUF';

/** "A.1" is A1, "4.2" is 4-2, figure 2 of the extended data E2, supplementary figure S1 stays S1, "А.1" in Cyrillic is A1. */
function fileNumber(number: string, letter: string): string {
  const latin = number.replace(/[А-Я]/giu, (one) => LATIN.charAt(CYRILLIC.indexOf(one.toUpperCase())));
  const plain = latin.replace(/^([A-Z]+)[.-](?=\d)/, '$1').replace(/[.\u2010-\u2013\u2212]/g, '-');
  return letter === '' || plain.startsWith(letter) ? plain : letter + plain;
}
