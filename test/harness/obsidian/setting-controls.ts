// Draws a declared control and keeps its value. Source: developer docs, "Settings": Control types, Validating input.
import type { App } from './app';
import type { BaseComponent } from './components';
import { ColorComponent, DropdownComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent, type AbstractTextComponent } from './fields';
import { PathSuggest } from './path-suggest';
import type { Setting } from './setting';
import { numberProblem, validationProblem, type SettingControl } from './setting-definitions';

/** What a control needs of its tab. */
export interface ControlHost {
  readonly app: App;
  value(key: string): unknown;
  store(key: string, value: unknown): Promise<void>;
}

type Of<T extends SettingControl['type']> = Extract<SettingControl, { type: T }>;

/** Adds the control to the row; shows at once why the stored value is not valid, if it is not. */
export function drawControl(setting: Setting, name: string, control: SettingControl, host: ControlHost): void {
  const stored = host.value(control.key) ?? control.defaultValue;
  let latest = 0;
  /** Checks a value and stores it when it is good; of checks that overlap the last one counts. */
  const take = async (value: unknown): Promise<void> => {
    const turn = (latest += 1);
    const problem = await validationProblem(control, value);
    if (turn !== latest) return;
    setting.setErrorMessage(problem);
    if (problem === '') await host.store(control.key, value);
  };
  const refuse = (problem: string): void => {
    latest += 1;
    setting.setErrorMessage(problem);
  };
  setting.addComponent((el) => named(draw(el, control, stored, { take, refuse }, host), name));
  if (stored !== undefined && stored !== null) void showProblemOf(setting, control, stored);
}

/** Returns nothing: a setting has a \`then\`, and a promise that resolves to one never settles. */
async function showProblemOf(setting: Setting, control: SettingControl, stored: unknown): Promise<void> {
  setting.setErrorMessage(await validationProblem(control, stored));
}

interface Sink {
  take(value: unknown): Promise<void>;
  refuse(problem: string): void;
}

function draw(el: HTMLElement, control: SettingControl, stored: unknown, sink: Sink, host: ControlHost): BaseComponent {
  const take = (value: unknown): void => void sink.take(value);
  const text = typeof stored === 'string' ? stored : '';
  switch (control.type) {
    case 'toggle':
      return new ToggleComponent(el).setValue(stored === true).onChange(take);
    case 'color':
      return new ColorComponent(el).setValue(text === '' ? '#000000' : text).onChange(take);
    case 'text':
      return new TextComponent(el).setPlaceholder(control.placeholder ?? '').setValue(text).onChange(take);
    case 'textarea':
      return drawTextArea(el, control).setValue(text).onChange(take);
    case 'number':
      return drawNumber(el, control, stored, sink);
    case 'slider':
      return drawSlider(el, control).setValue(Number(stored ?? control.min)).onChange(take);
    case 'dropdown':
      return new DropdownComponent(el).addOptions(control.options).setValue(text).onChange(take);
    case 'file':
    case 'folder':
      return drawPath(el, control, text, take, host);
  }
}

/** A screen reader says the row's name with its control. */
function named<T extends BaseComponent>(component: T, name: string): T {
  const field = 'inputEl' in component ? component.inputEl : 'selectEl' in component ? component.selectEl : 'toggleEl' in component ? component.toggleEl : component instanceof ColorComponent ? component.$colorEl : null;
  if (field instanceof HTMLElement) (field.querySelector('input') ?? field).setAttr('aria-label', name);
  return component;
}

function drawTextArea(el: HTMLElement, control: Of<'textarea'>): TextAreaComponent {
  const area = new TextAreaComponent(el).setPlaceholder(control.placeholder ?? '');
  if (control.rows !== undefined) area.inputEl.rows = control.rows;
  return area;
}

function drawSlider(el: HTMLElement, control: Of<'slider'>): SliderComponent {
  const slider = new SliderComponent(el).setLimits(control.min, control.max, control.step);
  return control.displayFormat === undefined ? slider : slider.setDisplayFormat(control.displayFormat);
}

/** Commits on blur or Enter; what is no number or out of range is refused with a message. */
function drawNumber(el: HTMLElement, control: Of<'number'>, stored: unknown, sink: Sink): AbstractTextComponent<HTMLInputElement> {
  const field = new TextComponent(el).setPlaceholder(control.placeholder ?? '').setValue(typeof stored === 'number' ? String(stored) : '');
  field.inputEl.setAttrs({ type: 'number', min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
  field.inputEl.addEventListener('change', () => {
    const typed = field.getValue();
    const problem = numberProblem(typed, control);
    if (problem === '') void sink.take(Number(typed));
    else sink.refuse(problem);
  });
  return field;
}

function drawPath(el: HTMLElement, control: Of<'file' | 'folder'>, text: string, take: (value: string) => void, host: ControlHost): TextComponent {
  const field = new TextComponent(el).setPlaceholder(control.placeholder ?? '').setValue(text).onChange(take);
  const fits = (file: object): boolean => control.filter === undefined || Reflect.apply(control.filter, control, [file]) === true;
  const { vault } = host.app;
  const paths = (): string[] =>
    (control.type === 'file' ? vault.getFiles() : vault.getAllFolders(control.includeRoot === true)).filter(fits).map((file) => file.path);
  new PathSuggest(field.inputEl, paths, (path) => {
    field.setValue(path);
    field.onChanged();
  });
  return field;
}
