/**
 * Words by which parts of a paper are known, language by language. Headings are compared without number, case, blanks and punctuation
 * (see `headingKey`), so "ABSTRACT", "Abstract." and "摘 要" need one entry each.
 */
const ABSTRACT = [
  'abstract', 'summary', 'executive summary', 'zusammenfassung', 'kurzfassung', 'kurzzusammenfassung', 'résumé', 'resume', 'sommaire', 'resumen', 'resumo', 'riassunto', 'sommario',
  'samenvatting', 'аннотация', 'реферат', '摘要', '内容摘要', '提要', '中文摘要', '概要', 'あらまし', '要旨', '要約', '抄録', '초록', '요약', '국문초록',
];
const KEYWORDS = [
  'keywords', 'key words', 'key words and phrases', 'keywords and phrases', 'index terms', 'author keywords', 'general terms', 'categories and subject descriptors', 'ccs concepts', 'cr categories', 'schlüsselwörter', 'schlagwörter',
  'schlagworte', 'stichwörter', 'mots clés', 'mots-clés', 'mots clefs', 'palabras clave', 'palavras-chave', 'parole chiave', 'trefwoorden', 'ключевые слова', '关键词', '关键字', '關鍵詞',
  'キーワード', '키워드', '주제어', '핵심어', '中图分类号', 'jel classification', 'acm reference format', 'pacs', 'msc',
];
const INTRODUCTION = [
  'introduction', 'background', 'introduction and background', 'motivation', 'overview', 'einleitung', 'einführung', 'introducción', 'introdução', 'introduzione', 'inleiding', 'введение', '引言', '绪论', '前言', '概述',
  'はじめに', 'まえがき', '序論', '緒言', '緒論', '서론', '들어가며', '머리말',
];
const REFERENCES = [
  'references', 'reference', 'supplementary references', 'supplemental references', 'additional references', 'online references', 'selected references', 'references cited', 'reference list', 'list of references', 'notes and references', 'references and notes', 'bibliography', 'literature', 'literature cited', 'works cited', 'cited references', 'citations', 'literaturverzeichnis', 'literatur', 'quellenverzeichnis',
  'quellen', 'bibliographie', 'références', 'références bibliographiques', 'referencias', 'referencias bibliográficas', 'bibliografía', 'referências', 'bibliografia', 'riferimenti bibliografici', 'literatuur',
  'литература', 'список литературы', '参考文献', '參考文獻', '引用文献', '文献', '参考資料', '참고문헌', '참고 문헌',
];
/** Other sections that carry no number even where the sections around them do. */
const UNNUMBERED = [
  'conclusion', 'conclusions', 'discussion', 'results', 'results and discussion', 'methods', 'materials and methods', 'method', 'related work', 'acknowledgement', 'acknowledgements', 'acknowledgment', 'acknowledgments', 'appendix', 'appendices',
  'supplementary material', 'supplementary materials', 'supplementary information', 'supporting information', 'author contributions', 'authors’ contributions', 'authors contributions', 'contributions', 'competing interests', 'conflict of interest',
  'conflicts of interest', 'declaration of competing interest', 'funding', 'data availability', 'code availability', 'data and code availability', 'ethics statement', 'broader impact', 'broader impacts', 'limitations', 'additional information',
  'additional file', 'additional files', 'author details', 'abbreviations', 'notation', 'nomenclature', 'future work', 'danksagung', 'anhang', 'schluss', 'fazit', 'ausblick', 'remerciements', 'annexe', 'annexes', 'agradecimientos', 'conclusión', 'conclusiones',
  '致谢', '谢辞', '附录', '结论', '结语', '谢词', '謝辞', '付録', 'むすび', 'おわりに', 'あとがき', '結論', '감사의 글', '결론', '부록', '나가며',
];
/** Statements at a paper's end, which open paragraphs too ("Funding: ..."). */
const STATEMENTS = [
  'author contributions', 'author contribution', 'authors’ contributions', 'authors contributions', 'credit authorship contribution statement', 'funding', 'funding information', 'financial support', 'institutional review board statement', 'informed consent statement',
  'informed consent', 'data availability', 'data availability statement', 'availability of data and materials', 'availability of data and material', 'code availability', 'data and code availability', 'conflict of interest', 'conflicts of interest', 'conflict of interest statement', 'competing interests',
  'declaration of competing interest', 'declaration of interest', 'declarations of interest', 'disclosure', 'disclosures', 'ethics statement', 'ethics approval', 'ethics approval and consent to participate', 'ethical approval', 'consent for publication', 'supplementary materials', 'supplementary material',
  'acknowledgement', 'acknowledgements', 'acknowledgment', 'acknowledgments', 'finanzierung', 'interessenkonflikt', 'interessenkonflikte', 'danksagung', 'financement', 'conflits d’intérêts', 'remerciements', 'financiación', 'conflicto de intereses', 'conflictos de intereses', 'agradecimientos',
];
const ACKNOWLEDGEMENTS = ['acknowledgement', 'acknowledgements', 'acknowledgment', 'acknowledgments', 'danksagung', 'remerciements', 'agradecimientos', '致谢', '謝辞', '감사의 글'];
const CONTENTS = ['contents', 'table of contents', 'list of figures', 'list of tables', 'inhaltsverzeichnis', 'inhalt', 'abbildungsverzeichnis', 'tabellenverzeichnis', 'sommaire', 'table des matières', 'índice', '目录', '目次', '목차'];

/** A heading reduced to what is compared: letters and digits in small case, without its number. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(?:(?:\d{1,2}|[ivx]{1,5}|[a-h])(?:\s*\.\s*\d{1,2})*\s*[.):]?\s+|(?:\d{1,2}\s*\.\s*)+|[■□●◆§]\s*)/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(headingKey));
const SETS = {
  abstract: keys(ABSTRACT),
  keywords: keys(KEYWORDS),
  introduction: keys(INTRODUCTION),
  references: keys(REFERENCES),
  acknowledgements: keys(ACKNOWLEDGEMENTS),
  contents: keys(CONTENTS),
  unnumbered: keys([...UNNUMBERED, ...STATEMENTS, ...REFERENCES, ...INTRODUCTION]),
} as const;

/** The parts of a paper that are known by name. */
export type Cue = keyof typeof SETS;

/** Is the whole text the name of that part? */
export const isCue = (text: string, cue: Cue): boolean => SETS[cue].has(headingKey(text));

const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => [...word].map((c) => (c === ' ' ? '\\s+' : c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).join(/[\u2E80-\uD7AF]/.test(word) ? '\\s*' : ''))
    .join('|');
/** After a name that opens a paragraph comes a mark; after a CJK name the text may follow at once. */
const runIn = (words: readonly string[]): RegExp => new RegExp(`^\\s*[【\\[〔■]?\\s*(?:${alternatives(words)})\\s*(?:[】\\]〕]\\s*[:：]?|[.:：—–‑-]+(?!\\p{L}{1,3}\\b-)|\\s*$)\\s*`, 'iu');
const RUN_IN = { abstract: runIn(ABSTRACT), keywords: runIn(KEYWORDS) } as const;
const CJK_RUN_IN = {
  abstract: new RegExp(`^\\s*(?:${alternatives(ABSTRACT.filter((word) => /[\u2E80-\uD7AF]/.test(word)))})\\s*`, 'u'),
  keywords: new RegExp(`^\\s*(?:${alternatives(KEYWORDS.filter((word) => /[\u2E80-\uD7AF]/.test(word)))})\\s*`, 'u'),
} as const;

/** Length of the name that opens a paragraph ("Abstract—", "摘要："), 0 when the text does not begin with one. */
export function runInLength(text: string, cue: 'abstract' | 'keywords'): number {
  return (RUN_IN[cue].exec(text) ?? CJK_RUN_IN[cue].exec(text))?.[0].length ?? 0;
}

const STATEMENT = new RegExp(`^(?:${alternatives(STATEMENTS)})\\s*[.:：]`, 'iu');
/** Length of the name of a statement that opens a paragraph, with its mark ("Funding:"); 0 when the text does not begin with one in capitals. */
export function statementLength(text: string): number {
  const length = /^\p{Lu}/u.test(text) ? (STATEMENT.exec(text)?.[0].length ?? 0) : 0;
  return /^\s*[\p{Lu}\p{Lo}“"]/u.test(text.slice(length)) ? length : 0;
}

/** Does the line begin with the name of the keywords, whatever follows (bold names are followed by the words at once)? */
const KEYWORDS_START = new RegExp(`^\\s*(?:${alternatives(KEYWORDS.filter((word) => word.length > 3 || /[\u2E80-\uD7AF]/.test(word)))})(?![\\p{Ll}])`, 'iu');
export const startsKeywords = (text: string): boolean => KEYWORDS_START.test(text);
