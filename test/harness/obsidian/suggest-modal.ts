import type { App } from './app';
import { prepareFuzzySearch, sortSearchResults, type SearchMatchPart, type SearchResult } from './fuzzy';
import { Modal } from './modal';

/** Source: obsidian.d.ts `Instruction`. */
export interface Instruction {
  command: string;
  purpose: string;
}

/** Source: obsidian.d.ts `FuzzyMatch`. */
export interface FuzzyMatch<T> {
  item: T;
  match: SearchResult;
}

/** A field to type into and a list to choose from: arrows, Enter, Escape, mouse. Source: obsidian.d.ts `SuggestModal`. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  #shown: { value: T; el: HTMLElement }[] = [];
  #selected = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    this.inputEl = this.modalEl.createDiv('prompt-input-container').createEl('input', { cls: 'prompt-input', type: 'text', attr: { role: 'combobox' } });
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { role: 'listbox' } });
    this.inputEl.addEventListener('input', () => void this.#update());
    const step = (by: number) => (): false => {
      this.#select(this.#selected + by);
      return false;
    };
    this.scope.register([], 'ArrowDown', step(1));
    this.scope.register([], 'ArrowUp', step(-1));
    this.scope.register(null, 'Enter', (event) => {
      if (!event.isComposing) this.selectActiveSuggestion(event);
      return false;
    });
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.#update();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    const el = this.modalEl.createDiv('prompt-instructions');
    for (const { command, purpose } of instructions) {
      const one = el.createDiv('prompt-instruction');
      one.createSpan({ cls: 'prompt-instruction-command', text: command });
      one.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.empty();
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  /** The chooser is closed first. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const chosen = this.#shown[this.#selected];
    if (chosen !== undefined) this.selectSuggestion(chosen.value, event);
  }

  async #update(): Promise<void> {
    const query = this.inputEl.value;
    const values = await this.getSuggestions(query);
    if (query !== this.inputEl.value) return;
    this.resultContainerEl.empty();
    this.#shown = values.slice(0, this.limit > 0 ? this.limit : undefined).map((value) => ({ value, el: this.#row(value) }));
    if (this.#shown.length === 0) this.onNoSuggestion();
    this.#select(0);
  }

  #row(value: T): HTMLElement {
    const el = this.resultContainerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
    this.renderSuggestion(value, el);
    el.addEventListener('click', (event) => this.selectSuggestion(value, event));
    return el;
  }

  #select(index: number): void {
    const count = this.#shown.length;
    this.#selected = count === 0 ? 0 : (index + count) % count;
    for (const [at, { el }] of this.#shown.entries()) {
      el.toggleClass('is-selected', at === this.#selected);
      el.setAttr('aria-selected', at === this.#selected);
    }
    this.#shown[this.#selected]?.el.scrollIntoView({ block: 'nearest' });
  }
}

/** A chooser that finds its items by the letters typed. Source: obsidian.d.ts `FuzzySuggestModal`. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  /** Nothing typed: all items in their own order. */
  getSuggestions(query: string): FuzzyMatch<T>[] {
    const items = this.getItems();
    if (query.trim() === '') return items.map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query);
    const found = items.flatMap((item) => {
      const match = search(this.getItemText(item));
      return match === null ? [] : [{ item, match }];
    });
    sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderMatches(el, this.getItemText(item), match.matches);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }
}

/** Text with its matched parts marked. Source: obsidian.d.ts `renderMatches`. */
export function renderMatches(el: HTMLElement | DocumentFragment, text: string, matches: readonly SearchMatchPart[] | null, offset = 0): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    el.appendText(text.slice(at, from + offset));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from + offset, to + offset) });
    at = to + offset;
  }
  el.appendText(text.slice(at));
}

/** Source: obsidian.d.ts `renderResults`. */
export const renderResults = (el: HTMLElement, text: string, result: SearchResult, offset?: number): void => renderMatches(el, text, result.matches, offset);
