import { en } from '../../src/i18n/en';
import type { PropertyValue } from '../../src/model/ports';
import { diffSections, type DiffRow } from '../../src/note/merge/diff';
import type { Decisions, SectionPlan } from '../../src/note/merge/plan';
import { MY_NOTES } from '../../src/note/section';
import { sectionName, type Refresh, type RefreshPreview } from '../../src/store/merge-with-note';

const words = en.ui.refresh;

/** What a run would change in a note, as lines: sections with the difference where the reader decides, properties, pictures. */
export function previewLines({ merged, images }: RefreshPreview, refresh: Pick<Refresh, 'roleOf'>, decisions: Decisions): readonly string[] {
  const { sections, properties } = merged.plan;
  const shown = sections.filter(({ id, action }) => id !== MY_NOTES && action !== 'left');
  const kept = properties.filter(({ action }) => action === 'yours').map(({ key }) => key);
  return [
    ...shown.flatMap((section) => [sectionLine(section, decisions), ...(section.offered && !section.declined ? diffSections(section.yours, section.draft, refresh.roleOf).flatMap(rowLines) : [])]),
    ...properties.filter(({ action }) => action === 'set' || action === 'added').map(({ key, now, draft }) => words.property(key, valueText(now), valueText(draft))),
    ...(kept.length > 0 ? [words.keptProperties(kept)] : []),
    ...images.flatMap(({ action, path, figure }) => (action === 'same' ? [] : [words.images[action](action === 'unshown' ? figure : path)])),
  ];
}

function sectionLine(section: SectionPlan, decisions: Decisions): string {
  const { id, action, offered, declined, renamed, moved } = section;
  const more = [offered ? (decisions[id] ?? (declined ? words.declined : words.offered)) : '', renamed ? words.renamed : '', moved ? words.moved : ''].filter((part) => part !== '');
  return `${id} (${sectionName(section)}): ${words.actions[action]}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
}

const valueText = (value: PropertyValue): string => (value === null ? words.emptyValue : JSON.stringify(value));

/** A row as it is usual for differences: "-" before what is the reader's alone, "+" before what is the draft's alone. */
function rowLines({ kind, parts }: DiffRow): readonly string[] {
  const side = (mark: string, without: 'added' | 'removed'): readonly string[] =>
    parts
      .filter((part) => part.kind !== without)
      .map(({ text }) => text)
      .join('')
      .split(/\r?\n/)
      .map((line) => `  ${mark} ${line}`);
  if (kind === 'same') return [];
  return [...(kind === 'added' ? [] : side('-', 'added')), ...(kind === 'removed' ? [] : side('+', 'removed'))];
}
