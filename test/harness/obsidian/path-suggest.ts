import { prepareFuzzySearch } from './fuzzy';

/** At most so many suggestions at once. */
const LIMIT = 20;

/** Paths suggested below a field while it is typed into. */
export class PathSuggest {
  readonly #el = createDiv('suggestion-container');

  constructor(
    private readonly field: HTMLInputElement,
    private readonly paths: () => readonly string[],
    private readonly choose: (path: string) => void,
  ) {
    field.addEventListener('input', () => this.#show());
    field.addEventListener('focus', () => this.#show());
    field.addEventListener('blur', () => this.#el.remove());
  }

  #show(): void {
    const search = prepareFuzzySearch(this.field.value);
    const found = this.paths().filter((path) => search(path) !== null && path !== this.field.value);
    this.#el.empty();
    for (const path of found.slice(0, LIMIT)) {
      // pointerdown comes before the field loses the focus
      this.#el.createDiv({ cls: 'suggestion-item', text: path }).addEventListener('pointerdown', (event) => {
        event.preventDefault();
        this.#el.remove();
        this.choose(path);
      });
    }
    if (found.length === 0) {
      this.#el.remove();
      return;
    }
    const box = this.field.getBoundingClientRect();
    this.#el.setCssStyles({ left: `${box.left}px`, top: `${box.bottom + 4}px`, width: `${box.width}px` });
    document.body.append(this.#el);
  }
}
