// Declarative settings: their shapes, and what does not need a page. Source: obsidian.d.ts `SettingDefinition…`, `Setting…Control`; developer
// docs, "Settings" (Control types, Validating input, Conditional visibility and enabling).
import type { ExtraButtonComponent } from './components';
import type { Setting, SettingGroup } from './setting';
import type { SettingPage } from './setting-page';

type Switch = boolean | (() => boolean);

interface ControlBase {
  readonly key: string;
  readonly defaultValue?: unknown;
  readonly validate?: (value: never) => unknown;
  readonly disabled?: Switch;
}

export type SettingControl = ControlBase &
  (
    | { readonly type: 'toggle' | 'color' }
    | { readonly type: 'text'; readonly placeholder?: string }
    | { readonly type: 'textarea'; readonly placeholder?: string; readonly rows?: number }
    | { readonly type: 'number'; readonly placeholder?: string; readonly min?: number; readonly max?: number; readonly step?: number | 'any' }
    | { readonly type: 'slider'; readonly min: number; readonly max: number; readonly step: number; readonly displayFormat?: (value: number) => string }
    | { readonly type: 'dropdown'; readonly options: Record<string, string> }
    | { readonly type: 'file' | 'folder'; readonly placeholder?: string; readonly includeRoot?: boolean; readonly filter?: (file: never) => boolean }
  );

export interface SettingDefinition {
  readonly type?: undefined;
  readonly name: string;
  readonly desc?: string | DocumentFragment;
  readonly aliases?: readonly string[];
  readonly searchable?: Switch;
  readonly visible?: Switch;
  readonly disabled?: Switch;
  readonly control?: SettingControl;
  /** May return what cleans up. */
  readonly render?: (setting: Setting, group: SettingGroup) => unknown;
  readonly action?: (el: HTMLElement, index: number) => void;
}

interface GroupBase {
  readonly heading?: string;
  readonly cls?: string;
  readonly items?: readonly SettingGroupItem[];
  readonly visible?: Switch;
  readonly search?: { readonly placeholder?: string; readonly match: (definition: SettingDefinition, query: string) => boolean };
  readonly extraButtons?: readonly ((component: ExtraButtonComponent) => unknown)[];
}

export interface SettingDefinitionGroup extends GroupBase {
  readonly type: 'group';
}

/** Entries that the reader adds, takes away and moves. Source: obsidian.d.ts `SettingDefinitionList`. */
export interface SettingDefinitionList extends GroupBase {
  readonly type: 'list';
  readonly emptyState?: string | DocumentFragment;
  readonly onReorder?: (oldIndex: number, newIndex: number) => void;
  readonly onDelete?: (index: number) => void;
  readonly addItem?: { readonly name: string; readonly action: (el: HTMLElement) => void };
}

/** An entry that leads to a page of settings. Source: obsidian.d.ts `SettingDefinitionPage`. */
export interface SettingDefinitionPage {
  readonly type: 'page';
  readonly name: string;
  readonly desc?: string | DocumentFragment;
  readonly displayValue?: string | (() => string);
  readonly status?: 'warning' | null | (() => 'warning' | null);
  readonly items?: readonly SettingDefinitionItem[];
  readonly page?: () => SettingPage;
  readonly visible?: Switch;
}

export type SettingGroupItem = SettingDefinition | SettingDefinitionPage;

export type SettingDefinitionItem = SettingDefinition | SettingDefinitionGroup | SettingDefinitionList | SettingDefinitionPage;

/** Is a switch that says nothing, or true, on? */
export const isOn = (value: Switch | undefined, absent: boolean): boolean => (typeof value === 'function' ? value() : (value ?? absent));

/** All settings in the order in which they are shown, groups opened. */
export const flatten = (items: readonly SettingDefinitionItem[]): SettingDefinition[] =>
  items.flatMap((item) => (item.type === undefined ? [item] : isOn(item.visible, true) ? flatten(item.items ?? []) : []));

/** The settings that a search finds: by name, description and aliases; hidden ones and those with `searchable: false` never. */
export function searchSettings(items: readonly SettingDefinitionItem[], query: string): SettingDefinition[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  return flatten(items).filter((definition) => {
    if (!isOn(definition.searchable, true) || !isOn(definition.visible, true)) return false;
    const desc = definition.desc instanceof Object ? definition.desc.textContent : (definition.desc ?? '');
    return [definition.name, desc, ...(definition.aliases ?? [])].some((text) => text.toLowerCase().includes(wanted));
  });
}

/** Why a number field refuses what was typed, before the plugin's own check; "" when it does not. Source: developer docs, "Settings", row `number`. */
export function numberProblem(typed: string, { min, max }: { min?: number; max?: number }): string {
  const value = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(value)) return 'Please enter a number.';
  if (min !== undefined && value < min) return `Must be at least ${min}.`;
  if (max !== undefined && value > max) return `Must be at most ${max}.`;
  return '';
}

/** The plugin's own check: its sentence, or "" when the value is taken. */
export async function validationProblem(control: SettingControl, value: unknown): Promise<string> {
  if (control.validate === undefined) return '';
  const answer: unknown = await Reflect.apply(control.validate, control, [value]);
  return typeof answer === 'string' ? answer : '';
}
