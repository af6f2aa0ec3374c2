import type { Heading } from '../../model/paper';

/**
 * What a section is there for. method: the paper's own matter, whatever its headings are called; setup: with what settings a model is trained or
 * experiments are made; aside: what is no part of the argument (acknowledgements, declarations, keywords).
 */
export type SectionRole =
  | 'abstract'
  | 'introduction'
  | 'background'
  | 'method'
  | 'setup'
  | 'experiments'
  | 'ablation'
  | 'scaling'
  | 'discussion'
  | 'limitations'
  | 'conclusion'
  | 'appendix'
  | 'aside';

/** Words by which a heading tells its role, in English, German, French, Spanish, Chinese, Japanese; the first row that matches decides. */
const ROLE_WORDS: readonly (readonly [SectionRole, readonly string[]])[] = [
  [
    'aside',
    [
      'acknowledge?ments?|references|bibliography|funding|conflicts? of interests?|competing (?:financial )?interests|declarations?|disclosures?|(?:author|authors’|authors\') contributions?',
      'data availability|availability of data|code availability|supplementary (?:data|information|materials?)|supporting information|additional information|abbreviations|index terms',
      'key ?words|(?:categories and )?subject descriptors|general terms|ccs concepts|ethics|ethical considerations|broader impact|impact statement|nomenclature|contents|list of (?:figures|tables)|preface',
      'danksagung|literatur(?:verzeichnis)?|inhaltsverzeichnis|abkürzungsverzeichnis|abbildungsverzeichnis|tabellenverzeichnis|schlüsselwörter',
      'remerciements?|références|bibliographie|table des matières|mots[- ]clés|agradecimientos|referencias|bibliografía|palabras clave|índice',
      '致谢|鸣谢|参考文献|关键词|目录|謝辞|参考文献|キーワード|目次',
    ],
  ],
  ['appendix', ['appendi(?:x|ces)|supplement|anhang|annexes?|apéndices?|anexos?|附录|付録|補足']],
  ['abstract', ['abstract|executive summary|zusammenfassung und abstract|kurzfassung|résumé|resumen|摘\\s*要|概\\s*要|要\\s*旨|抄録']],
  ['limitations', ['limitations?|threats to validity|limitationen|grenzen|einschränkungen|limites|limitaciones|局限性?|限界|制約']],
  [
    'conclusion',
    [
      'conclu(?:sions?|ding)|^summary(?: (?:and|of (?:results|findings|contributions)) .*)?$|and summary$|future (?:work|directions|research)|outlook|closing remarks|final remarks',
      'fazit|schlussfolgerung(?:en)?|schluss|abschlussbemerkung(?:en)?|zusammenfassung|ausblick|perspectives|conclusiones|trabajos? futuros?',
      '结论|结语|结束语|总结|展望|结\\s*论|まとめ|おわりに|終わりに|むすび|結論|今後の課題',
    ],
  ],
  [
    'setup',
    [
      '^(?:training|set-?up|settings)$|training (?:details|procedure|settings?|set-?up|regime)|implementation details|hyper-?parameters?|optimi[sz]ation details',
      '(?:experimental|experiment|evaluation|simulation|parameter|data ?sets? and|model and) (?:set-?up|settings?|configurations?|conditions|design|protocols?|procedures?)',
      'versuchsaufbau|entraînement|entrenamiento|训练|实验设置|实验环境|参数设置|実験(?:設定|環境|条件)',
    ],
  ],
  // Chemistry and some journals call their methods so.
  ['method', ['^experimental(?: (?:section|part|procedures?|methods?|details))?(?=$|:)']],
  ['ablation', ['ablations?|ablation stud(?:y|ies)|component analysis|sensitivity(?: analysis)?|消融(?:实验|研究)?|アブレーション']],
  ['scaling', ['scalability|scaling|skalierbarkeit|passage à l’échelle|escalabilidad|可扩展性|スケーラビリティ']],
  [
    'experiments',
    [
      'experiments?|experimental|evaluations?|results?|findings|benchmarks?|performance|case stud(?:y|ies)|empirical|comparisons?(?: (?:with|to))?|measurements',
      'experimente?|evaluation|evaluierung|ergebnisse?|auswertung|expériences?|expérimentations?|évaluation|résultats|experimentos?|evaluación|resultados',
      '实验|試験|试验|结果|评估|评测|実験|評価|結果|比較',
    ],
  ],
  [
    'background',
    [
      'background|related works?|prior work|previous work|literature review|state of the art|preliminar(?:y|ies)|motivation|history|existing',
      'hintergrund|verwandte arbeiten|stand der (?:technik|forschung)|grundlagen|forschungsstand|motivation|contexte|état de l[’\']art|travaux (?:connexes|antérieurs)|antecedentes|estado del arte|trabajos? relacionados?|marco teórico',
      '相关工作|相关研究|研究背景|背景|研究现状|関連研究|関連技術|研究の?背景|従来(?:研究|手法)|先行研究|準備',
    ],
  ],
  ['introduction', ['introduction|einleitung|einführung|introducción|引\\s*言|前\\s*言|绪\\s*论|引论|はじめに|序論|緒言|まえがき|序章']],
  ['discussion', ['discussions?|general discussion|implications|lessons(?: learned)?|diskussion|discusión|讨论|考察|議論']],
    [
    'method',
    [
      'methods?|methodolog(?:y|ies)|materials|approach|model|architecture|algorithms?|framework|system|design|proposed|formulation|data(?: ?sets?)?|theory|overview',
      'methoden?|methodik|ansatz|modell|verfahren|konzept|entwurf|méthodes?|méthodologie|modèle|approche|conception|métodos?|metodología|modelo|materiales|enfoque|diseño',
      '方法|模型|算法|框架|系统|設計|设计|手法|モデル|アルゴリズム|提案|システム|方式',
    ],
  ],
];

const PATTERNS = ROLE_WORDS.map(([role, words]) => [role, new RegExp(`(?:^|[^\\p{L}])(?:${words.join('|')})(?![\\p{Script=Latin}])`, 'iu')] as const);

/** Chinese and Japanese headings mark no word ends, so their words may stand after other letters too. */
const CJK_PATTERNS = ROLE_WORDS.map(([role, words]) => {
  const cjk = words.join('|').split('|').filter((word) => /^[^\x20-\u024F]/u.test(word));
  return cjk.length > 0 ? ([role, new RegExp(cjk.join('|'), 'u')] as const) : null;
}).filter((pattern) => pattern !== null);

const NONE: ReadonlySet<SectionRole> = new Set();

/**
 * What a section may hold besides its own role, whatever the headings inside say: "Baseline methods" under "Related work" is no method. Sections that
 * are not named here (the method, for one) hold anything.
 */
const MAY_HOLD: Partial<Readonly<Record<SectionRole, ReadonlySet<SectionRole>>>> = {
  introduction: new Set(['background']),
  experiments: new Set(['setup', 'ablation', 'scaling', 'limitations', 'discussion']),
  discussion: new Set(['limitations', 'conclusion']),
  conclusion: new Set(['limitations']),
  abstract: NONE,
  background: NONE,
  setup: NONE,
  ablation: NONE,
  scaling: NONE,
  limitations: NONE,
  appendix: NONE,
  aside: NONE,
};

/** The number or letter of a heading: "3.1", "IV.", "A.2", "第2章", "§ 4", "Chapter 3:"; a lone letter only before a capital ("A Proofs"). */
const NUMBER = /^\s*(?:(?:[Cc]hapter|CHAPTER|[Ss]ection|SECTION|Kapitel|[Cc]hapitre|[Cc]apítulo)\s+(?=[\dA-Z]+(?:[\s.:]|$)))?(?:§\s*)?(?:第?\s*\d+\s*[章节節]|(?:[A-Z]\.)?\d+(?:\.\s?\d+)*|[IVX]+(?=[.\s])|[A-Z](?=[.):]|\s+\p{Lu})|[（(]?[一二三四五六七八九十]+[)）、.])?[\s.:、)]*/u;

/** A heading without its number: "3.1 Model" to "Model". */
export const headingName = (heading: string): string => {
  const name = heading.replace(NUMBER, '').trim();
  return name === '' ? heading.trim() : name;
};

/** A heading with a letter for a number: "A Proofs", "B. Data". */
const LETTERED = /^\s*[A-Z][.)]?\s+\p{Lu}/u;

/** The role that a heading's own words tell, or null. */
export function roleOfHeading(heading: string): SectionRole | null {
  const name = headingName(heading);
  return (PATTERNS.find(([, pattern]) => pattern.test(name)) ?? CJK_PATTERNS.find(([, pattern]) => pattern.test(name)))?.[0] ?? null;
}

/**
 * The role of every section, in the order of the headings: by its own words, else its parent's. A top section whose words tell nothing is
 * the paper's own matter, unless it stands before the introduction (keywords, classifications) or after the conclusion (appendices). Where nothing is
 * called an introduction, "Background" as the first section is one (medicine has it so).
 */
export function sectionRoles(headings: readonly Heading[]): SectionRole[] {
  const own = headings.map((heading) => roleOfHeading(heading.text));
  const top = Math.min(...headings.map((heading) => heading.level));
  const tops = headings.map((_, index) => index).filter((index) => headings[index]?.level === top);
  const first = tops.find((index) => own[index] !== 'aside' && own[index] !== 'abstract') ?? -1;
  if (own[first] === 'background' && !tops.some((index) => own[index] === 'introduction')) own[first] = 'introduction';
  const introduction = tops.find((index) => own[index] === 'introduction') ?? -1;
  const conclusion = tops.findLast((index) => own[index] === 'conclusion') ?? Infinity;
  const appendix = tops.find((index) => own[index] === 'appendix') ?? Infinity;
  // Lettered sections after the conclusion are appendices, whatever they are called.
  headings.forEach(({ text, level }, index) => {
    if (level === top && index > conclusion && LETTERED.test(text) && !LETTERED.test(headings[conclusion]?.text ?? '') && own[index] !== 'aside') own[index] = 'appendix';
  });
  const roles: SectionRole[] = [];
  const parents: { level: number; role: SectionRole }[] = [];
  headings.forEach(({ level }, index) => {
    while ((parents.at(-1)?.level ?? 0) >= level) parents.pop();
    const parent = parents.at(-1)?.role ?? (index >= appendix ? 'appendix' : undefined);
    const told = own[index];
    const untold = index < introduction ? 'aside' : index > conclusion ? 'appendix' : 'method';
    const mayHold = parent === undefined ? undefined : MAY_HOLD[parent];
    const role = told && (!mayHold || mayHold.has(told) || told === 'aside') ? told : (parent ?? untold);
    roles.push(role);
    parents.push({ level, role });
  });
  return roles;
}
