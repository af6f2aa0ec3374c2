import { isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml';
import type { Properties, PropertyValue } from '../../model/ports';
import type { RoleOf } from '../fold-section';
import { splitFrontMatter } from '../front-matter';
import type { Ledger } from '../ledger';
import { linkTarget } from '../links';
import { frontMatter, readProperties } from '../properties';
import { isPropertyChosen, type RefreshChoice } from './scope';

/**
 * set: ours, and the new draft has another value. added: the plugin did not write it before. same: nothing new. yours: changed by the reader. deleted: by the reader.
 * left: not chosen, or written in a way that cannot be changed without touching more than its value.
 */
export type PropertyAction = 'set' | 'added' | 'same' | 'yours' | 'deleted' | 'left';

/** What becomes of one property. */
export interface PropertyPlan {
  readonly key: string;
  readonly action: PropertyAction;
  readonly now: PropertyValue;
  readonly draft: PropertyValue;
}

/** Front matter with new values, and what the ledger is to say of it. */
export interface MergedProperties {
  readonly plan: readonly PropertyPlan[];
  /** The whole note. */
  readonly note: string;
  readonly properties: Properties;
  readonly readers: readonly string[];
}

/** Does a list say the same as one value alone? To the app they are alike. */
const listOf = (value: PropertyValue): readonly PropertyValue[] => (Array.isArray(value) ? (value as readonly PropertyValue[]) : value === null ? [] : [value]);

/** Have two values the same meaning: links by what they lead to, numbers also as text, a list of one as its item? */
export function sameValue(a: PropertyValue, b: PropertyValue, roleOf: RoleOf): boolean {
  const [one, other] = [listOf(a), listOf(b)];
  if (one.length !== other.length) return false;
  return one.every((item, index) => {
    const match = other[index] ?? null;
    if (Array.isArray(item) || Array.isArray(match)) return JSON.stringify(item) === JSON.stringify(match);
    const [target, wanted] = [linkTarget(item), linkTarget(match)];
    if (target !== null && wanted !== null) return (roleOf(target) ?? target) === (roleOf(wanted) ?? wanted);
    return String(item ?? '') === String(match ?? '');
  });
}

/**
 * Gives a note's properties the values of a new draft: only keys that the plugin writes, only while their value is the one it wrote last time. Everything else of
 * the front matter stays byte for byte.
 *
 * @param note with front matter that can be read
 */
export function mergeProperties(note: string, draft: Properties, ledger: Ledger, choice: RefreshChoice, roleOf: RoleOf): MergedProperties {
  const read = readProperties(note);
  const now = read.ok ? read.value : {};
  const readers = new Set(ledger.readers ?? []);
  const properties: Record<string, PropertyValue> = { ...ledger.properties };
  const plan: PropertyPlan[] = [];
  let text = note;
  for (const [key, value] of Object.entries(draft)) {
    const action = actionFor({ key, value, now, ledger, readers, choice, roleOf });
    const wanted = action === 'set' || action === 'added';
    const edited = wanted && read.ok ? withValue(text, key, value) : null;
    if (edited !== null) {
      text = edited;
      properties[key] = value;
    }
    if (action === 'yours') readers.add(key);
    plan.push({ key, action: wanted && edited === null ? 'left' : action, now: now[key] ?? null, draft: value });
  }
  return { plan, note: text, properties, readers: [...readers] };
}

interface Question {
  readonly key: string;
  readonly value: PropertyValue;
  readonly now: Properties;
  readonly ledger: Ledger;
  readonly readers: ReadonlySet<string>;
  readonly choice: RefreshChoice;
  readonly roleOf: RoleOf;
}

function actionFor({ key, value, now, ledger, readers, choice, roleOf }: Question): PropertyAction {
  const [here, written] = [Object.hasOwn(now, key), Object.hasOwn(ledger.properties, key)];
  if (!here && written) return 'deleted';
  if (readers.has(key)) return here ? 'yours' : 'deleted';
  if (here && (!written || !sameValue(now[key] ?? null, ledger.properties[key] ?? null, roleOf))) return 'yours';
  if (!isPropertyChosen(choice, key, ledger)) return 'left';
  if (!here) return 'added';
  return sameValue(now[key] ?? null, value, roleOf) ? 'same' : 'set';
}

/** A value as it stands behind its key and colon, on one line; "" when empty. */
const inline = (key: string, value: PropertyValue): string => frontMatter({ [key]: value }).split('\n').slice(1, -2).join(' ').slice(key.length + 1).trim();

/** The note with one property set; null when that cannot be done without touching anything else. */
function withValue(note: string, key: string, value: PropertyValue): string | null {
  const { yaml, yamlStart, bodyStart } = splitFrontMatter(note);
  const lineEnd = note.includes('\r\n') ? '\r\n' : '\n';
  if (yaml === null) return null;
  const edited = editedYaml(yaml, key, value, lineEnd);
  if (edited === null) return null;
  const changed = note.slice(0, yamlStart) + edited + note.slice(yamlStart + yaml.length);
  // The rest of the file is untouched by construction; that the other properties still mean the same is looked at.
  const [before, after] = [readProperties(note), readProperties(changed)];
  if (!before.ok || !after.ok || changed.length - note.length !== splitFrontMatter(changed).bodyStart - bodyStart) return null;
  const others = (properties: Properties): string => JSON.stringify(Object.entries(properties).filter(([name]) => name !== key));
  return others(before.value) === others(after.value) && sameValue(after.value[key] ?? null, value, () => null) ? changed : null;
}

function editedYaml(yaml: string, key: string, value: PropertyValue, lineEnd: string): string | null {
  const { contents } = parseDocument(yaml, { logLevel: 'silent' });
  const written = inline(key, value);
  if (!isMap(contents) || contents.flow === true) {
    return yaml.trim() === '' ? `${key}: ${written}`.trimEnd() + lineEnd : null;
  }
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair) return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : lineEnd}${`${key}: ${written}`.trimEnd()}${lineEnd}`;
  const span = valueSpan(yaml, pair);
  if (!span) return null;
  const list = span.block && Array.isArray(value) ? blockList(key, value as readonly PropertyValue[], span.indent, lineEnd) : null;
  const text = list ?? (written === '' ? '' : ` ${written}`);
  return yaml.slice(0, span.start) + text + yaml.slice(span.end);
}

/** A list as the reader's formatter has it: one item a line. */
const blockList = (key: string, items: readonly PropertyValue[], indent: string, lineEnd: string): string =>
  items.map((item) => `${lineEnd}${indent}- ${inline(key, item)}`).join('');

/** Where the value of a key stands, from behind the colon to its end; null when it is written in a way that is not ours to change. */
function valueSpan(yaml: string, { key, value }: Pair): { start: number; end: number; block: boolean; indent: string } | null {
  if (!isScalar(key) || !key.range) return null;
  const colon = yaml.indexOf(':', key.range[1]);
  if (colon < 0 || yaml.slice(key.range[1], colon).trim() !== '') return null;
  const start = colon + 1;
  if (value === null || value === undefined) return { start, end: start, block: false, indent: '' };
  if (!isScalar(value) && !isSeq(value)) return null;
  if (!value.range || value.anchor !== undefined || value.tag !== undefined) return null;
  const empty = value.range[0] === value.range[1];
  const between = yaml.slice(start, value.range[0]);
  // A comment between the key and its value is the reader's.
  if (between.includes('#') || yaml.slice(value.range[0], value.range[1]).includes('\n') && isSeq(value) && yaml.slice(value.range[0], value.range[1]).includes('#')) return null;
  const block = isSeq(value) && value.flow !== true;
  const raw = yaml.slice(value.range[0], value.range[1]);
  const end = empty ? start : value.range[0] + raw.trimEnd().length;
  return { start, end, block, indent: /[ \t]*$/.exec(between)?.[0] ?? '' };
}
