/**
 * Characters by their codes in TeX's fonts. Fonts without a map to Unicode give pdf.js codes or glyph names alone; in text written by TeX both are
 * still what TeX's encodings say (T1 "Cork" and OT1; Knuth 1990, Ferguson 1990).
 */
const BY_CODE: ReadonlyMap<number, string> = new Map([
  // OT1: ligatures
  [0x0b, 'ff'], [0x0c, 'fi'], [0x0d, 'fl'], [0x0e, 'ffi'], [0x0f, 'ffl'],
  // T1: quotation marks, dashes, dotless letters, ligatures
  [0x10, '“'], [0x11, '”'], [0x12, '„'], [0x13, '«'], [0x14, '»'], [0x15, '–'], [0x16, '—'], [0x17, ''], [0x19, 'ı'], [0x1a, 'ȷ'],
  [0x1b, 'ff'], [0x1c, 'fi'], [0x1d, 'fl'], [0x1e, 'ffi'], [0x1f, 'ffl'],
  // TS1: daggers and the bullet
  [0x84, '†'], [0x85, '‡'], [0x88, '•'],
]);

/**
 * ZapfDingbats by the numbers in its glyph names (a1, a2 ...), as the Adobe Glyph List for it has them; a blank where there is no such name.
 * Bitmap fonts made by dvips name their glyphs a0 to a255 by code, which pdf.js takes for these names.
 */
const DINGBATS =
  ' ✁✂✄☎✆✝✞✟✠✡☛☞✌✍✎✏✑✒✓✔✕✖✗✘✙✚✛✜✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❑▲▼◆❖ ◗❘❙❚❯❱❲❳❨❩❬❭❪❫❴❵❛❜❝❞❡❢❣❤✐❥❦❧♠♥♦♣    ✉✈✇①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→➣↔↕➙➛➜➝➞➟➠➡➢➤➥➦➧➨➩➫➭➯➲➳➵➸➺➻➼➽➾➚➪➶➹➘➴➷➬➮➱✃❐❒❮❰';
const CODE_OF_DINGBAT: ReadonlyMap<string, number> = new Map(Array.from(DINGBATS, (sign, code) => [sign, code] as const).filter(([sign]) => sign !== ' '));

/** pdf.js's name for fonts whose glyphs are drawings. */
const DRAWN_FONT = 'Type3';

/** Codes that a text font of TeX may have. (Tabs and line ends are white space in all other fonts, so they count in drawn ones alone.) */
const isCode = (sign: string, least: number): boolean => sign.charCodeAt(0) >= least && BY_CODE.has(sign.charCodeAt(0));
const FIRST_CODE = 0x10;
const FIRST_DRAWN_CODE = 0x0b;
/** A run is of words when it has two small letters in a row; signs of mathematics have other codes. */
const WORDS = /\p{Ll}{2}/u;

/** A run's text with the ligatures, quotation marks and dashes whose fonts give their codes in TeX alone; all other text as it is. */
export function texText(text: string, font: string): string {
  if (font !== DRAWN_FONT) return WORDS.test(text) ? decoded(text, FIRST_CODE) : text;
  return decoded(Array.from(text, (sign) => fromCode(CODE_OF_DINGBAT.get(sign)) ?? sign).join(''), FIRST_DRAWN_CODE);
}

const decoded = (text: string, least: number): string => Array.from(text, (sign) => (isCode(sign, least) ? (BY_CODE.get(sign.charCodeAt(0)) ?? sign) : sign)).join('');

const fromCode = (code: number | undefined): string | undefined => (code === undefined ? undefined : (BY_CODE.get(code) ?? String.fromCharCode(code)));
