import type { Cue } from './cue-table';

/** Labels of the parts of a structured abstract, and what the sentences of such a part are there for. */
const PARTS: readonly (readonly [Cue, string])[] = [
  ['problem', 'background|introduction|context|motivation|problem|hintergrund|contexte|antecedentes|背景'],
  ['approach', 'objectives?|aims?|purpose|goals?|ziel(?:setzung)?|objectifs?|objetivos?|目的'],
  ['procedure', 'methods?|methodology|(?:materials|patients|design)(?:[ ,/&]+(?:and )?\\w+)*|approach|methode[n]?|méthodes?|métodos?|方法'],
  ['finding', 'results?|findings|conclusions?|interpretation|discussion|significance|ergebnisse?|schlussfolgerung(?:en)?|résultats?|conclusión(?:es)?|resultados?|结果|结论|結果|結論'],
];

const LABELS = PARTS.map(([cue, words]) => [cue, new RegExp(`^(?:${words})(?:\\s*[:：]\\s*|\\.\\s+|\\s*[—–]\\s*)`, 'iu')] as const);

/** A sentence of an abstract without the label of the part that it opens ("Results: …"), and the cue that the label is; null when it opens none. */
export function openedPart(text: string): { readonly rest: string; readonly cue: Cue } | null {
  for (const [cue, label] of LABELS) {
    const rest = text.replace(label, '');
    if (rest !== text && /^\P{Ll}/u.test(rest)) return { rest, cue };
  }
  return null;
}
