import { captionParts } from './caption-head';

/** Words in a description, the longest word that is taken, and the words after which a clause may end it. */
const MOST_WORDS = 4;
const LONGEST_WORD = 26;
const ENOUGH_WORDS = 2;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Articles, prepositions, pronouns and the like of six languages: they carry no matter. */
const FUNCTION_WORDS = words(
  'a about above after all along also among an and any are as at be been being below between both but by can could did do does each either et every few for from had has have he her here how if in into is it its itself ' +
    'left less many may more most much no non nor not of off on one only onto or other our out over own per right same several she should since so some still such than that the their them then there these they this those ' +
    'three through to toward towards two under until up upon us via was we were what when where whether which while who whose why will with within without would you your bottom top middle upper lower panel panels al eg ie etc resp see ' +
    'first second third four five different various certain new following respective respectively corresponding given main proposed major just very well note terms ' +
    'der die das des dem den ein eine einer eines einem einen und oder von vom im in ins zu zum zur mit fur auf aus bei beim nach uber unter durch als am an bis es sich wie wird werden ist sind nicht ohne zwischen deren dessen seit sowie hinsichtlich dieser diese ' +
    'le la les l un une des du de d et ou en dans par pour sur sous avec au aux ce cette ces son sa ses qui que est sont entre chez vers selon ' +
    'el los las uno una unos unas y o del al con por para sobre entre segun como es son su sus que se',
);

/** Verbs that captions are made with, and words that only say that something is shown: the type in the file's name says so already. */
const CARRIER_WORDS = words(
  'show shows showing shown summarize summarizes summarise summarises summarized compare compares compared comparing present presents presented illustrate illustrates illustrated illustrating illustration illustrations depict depicts depicted ' +
    'describe describes describing described report reports reported list lists listed give gives displays display displayed plot plots plotted visualization visualizations visualisation visualize visualizes demonstrate demonstrates provide provides contain contains ' +
    'indicate indicates denote denotes represent represents using used uses use based obtained performed applied applying made taken computed calculated measured according concerning regarding against versus vs appear appears ' +
    'figure figures fig table tables panel image images picture schematic diagram example examples summary comparison comparisons overview result results ablation study case details detailed caption ' +
    'zeigt abbildung tabelle vergleich beispiel ergebnis ergebnisse ubersicht uberblick darstellung montre comparaison exemple resultats tableau muestra comparacion ejemplo resultados tabla',
);

/** Words at which the name of a thing ends and a clause about it begins. */
const CLAUSE_WORDS = words(
  'which that where when is are was were has have had can may show shows achieve achieves outperform outperforms indicate indicates illustrate illustrates because while if we you our they it its whose who ' +
    'might must would could should will do does found as after before during obtained using used applied computed calculated presented performed consisting containing ist sind wird werden que qui est sont',
);

/** Words that end with "ed" and are no participles. */
const NO_PARTICIPLES = words('speed need seed feed breed embed exceed proceed succeed');

/** A participle after the name of a thing begins what is said of it ("papers collected in …"). */
const isParticiple = (word: string): boolean => word.length > 4 && word.endsWith('ed') && !NO_PARTICIPLES.has(word);

/** Phrases that are worth no words. */
const EMPTY_PHRASES = /state[- ]of[- ]the[- ]arts?|in terms of|with respect to|as well as|a number of/gi;

/** Letters that do not come apart into a plain letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** Lower case, without accents. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * A short description for a file's name: what the caption names first, 1 to 4 ASCII words joined by "-". Function words and the verbs of captions
 * are left out; a clause about the thing ends the description once it has two words.
 *
 * @param caption with its label; null without one
 * @param label the label as printed or in standard form, left out of the description
 */
export function describe(caption: string | null, label: string | null): string {
  const { head, rest } = captionParts(caption ?? '', label);
  const named = contentWords(head);
  const all = named.length >= ENOUGH_WORDS ? named : [...named, ...contentWords(rest).filter((word) => !named.includes(word))];
  const chosen = all.length > 0 ? all : wordsOf(head).filter((word) => !FUNCTION_WORDS.has(word));
  return chosen.slice(0, MOST_WORDS).join('-') || (/^(?:tab|表)/i.test(label ?? '') ? 'table' : 'figure');
}

/** ASCII words of two letters and more, in lower case; hyphens part them, but for one letter before a hyphen ("t-SNE" is "tsne"). */
function wordsOf(text: string): readonly string[] {
  const plain = folded(text.replace(/[’']s\b|https?:\S+/g, ' ').replace(EMPTY_PHRASES, ' ')).replace(/(^|[^a-z0-9])([a-z])-(?=[a-z]{2})/g, '$1$2');
  return (plain.match(/[a-z][a-z0-9]*/g) ?? []).filter((word) => word.length > 1 && word.length <= LONGEST_WORD);
}

/** The words of a part that carry its matter, up to the clause that follows its name. */
function contentWords(text: string): readonly string[] {
  const content: string[] = [];
  const all = wordsOf(text);
  for (const [index, word] of all.entries()) {
    // After an article or preposition a participle is an adjective: "of the trained networks".
    const begins = CLAUSE_WORDS.has(word) || (isParticiple(word) && !FUNCTION_WORDS.has(all[index - 1] ?? ''));
    if (content.length >= ENOUGH_WORDS && begins) break;
    if (!FUNCTION_WORDS.has(word) && !CARRIER_WORDS.has(word) && !content.includes(word)) content.push(word);
  }
  return content;
}
