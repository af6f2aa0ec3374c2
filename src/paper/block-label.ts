import type { BlockKind } from '../model/paper';
import type { PageLine, Run } from './page-lines';

/** Names of labelled blocks, language by language. */
const NAMES: readonly (readonly [kind: BlockKind, ...names: string[]])[] = [
  ['algorithm', 'algorithm', 'algorithmus', 'algorithme', 'algoritmo', 'procedure', '算法', 'アルゴリズム'],
  ['listing', 'listing', 'quellcode', 'code', 'extrait de code'],
  ['theorem', 'theorem', 'satz', 'théorème', 'teorema', '定理'],
  ['lemma', 'lemma', 'lemme', 'lema', '引理', '補題'],
  ['proposition', 'proposition', 'claim', 'fact', 'proposición', 'proposição', 'proposizione', '命题', '命題'],
  ['corollary', 'corollary', 'korollar', 'corollaire', 'corolario', 'corollario', '推论', '系'],
  ['definition', 'definition', 'définition', 'definición', 'definição', 'definizione', '定义', '定義'],
  ['assumption', 'assumption', 'assumptions', 'condition', 'hypothesis', 'annahme', 'voraussetzung', 'hypothèse', 'supuesto', '假设', '仮定'],
  ['example', 'example', 'beispiel', 'exemple', 'ejemplo', 'exemplo', 'esempio', '例'],
  ['remark', 'remark', 'note', 'observation', 'bemerkung', 'remarque', 'observación', '注'],
  ['proof', 'proof', 'proof sketch', 'sketch of proof', 'sketch of the proof', 'beweis', 'preuve', 'démonstration', 'demostración', 'prova', 'dimostrazione', '证明', '証明'],
];
const KINDS = new Map(NAMES.flatMap(([kind, ...names]) => names.map((name) => [name, kind])));
/** With a capital or in capitals: "theorem 2" in small letters is a mention. */
const WORDS = [...KINDS.keys()]
  .sort((a, b) => b.length - a.length)
  .flatMap((name) => [...new Set([name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()])])
  .join('|');
const LABEL = new RegExp(`^(${WORDS})(?!\\p{Ll})\\s*((?:[A-Z]{1,2}\\.?|[IVX]+(?=[.:\\s(]))?\\d{0,3}(?:\\.\\d{1,3}){0,3}[a-z]?(?![\\p{L}\\d]))?`, 'u');
/** After a label comes a mark, a name in brackets, or nothing. */
const CLOSED = /^\s*(?:[.:：—–]|\([^)]*\)?|$)/u;
/** Kinds that are printed without a number too. */
const UNNUMBERED: ReadonlySet<BlockKind> = new Set(['proof']);

/** The label that a line begins with. */
export interface BlockLabel {
  readonly kind: BlockKind;
  /** As printed: "Theorem 2", "Algorithm A.1"; null when it has no number. */
  readonly label: string | null;
}

/**
 * The label of a block at a line's beginning: set off by its type or closed by a mark, so that it is no mention ("Theorem 2 shows that").
 * Null when there is none.
 */
export function blockLabel(line: PageLine): BlockLabel | null {
  const match = LABEL.exec(line.text);
  const kind = KINDS.get(match?.[1]?.toLowerCase() ?? '');
  if (!match || kind === undefined) return null;
  const number = match[2] ?? '';
  const rest = line.text.slice(match[0].length);
  if (/^\s*,/.test(rest) || (number === '' && !(UNNUMBERED.has(kind)))) return null;
  const titled = (kind === 'algorithm' || kind === 'listing') && /^\s*\p{Lu}/u.test(rest);
  return CLOSED.test(rest) || titled || hasOwnType(line, match[0]) ? { kind, label: number === '' ? null : `${match[1] ?? ''} ${number}` } : null;
}

/** Does the type change where the label ends (or behind the mark that follows it)? */
function hasOwnType(line: PageLine, label: string): boolean {
  const wanted = label.replace(/\s/g, '').length;
  let length = 0;
  for (const [i, run] of line.runs.entries()) {
    length += run.text.replace(/\s/g, '').length;
    if (length < wanted) continue;
    const next = line.runs[i + 1];
    return next !== undefined && length <= wanted + 1 && typeOf(run) !== typeOf(next);
  }
  return false;
}

const typeOf = ({ font, bold, italic }: Run): string => `${font}|${String(bold)}|${String(italic)}`;
