// Who gets the keyboard: the scope on top. Source: obsidian.d.ts `Scope`, `Keymap`.

export type Modifier = 'Mod' | 'Ctrl' | 'Meta' | 'Shift' | 'Alt';
type KeyListener = (event: KeyboardEvent, context: { modifiers: string | null; key: string | null; vkey: string }) => unknown;

export interface KeymapEventHandler {
  readonly scope: Scope;
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly func: KeyListener;
}

const modifiersOf = (modifiers: readonly string[]): string => [...new Set(modifiers.map((modifier) => (modifier === 'Mod' ? 'Ctrl' : modifier)))].sort().join(',');

const pressed = (event: KeyboardEvent): string =>
  modifiersOf([...(event.ctrlKey ? ['Ctrl'] : []), ...(event.metaKey ? ['Meta'] : []), ...(event.shiftKey ? ['Shift'] : []), ...(event.altKey ? ['Alt'] : [])]);

/** Keys of one part of the interface. */
export class Scope {
  readonly #handlers: KeymapEventHandler[] = [];
  readonly #parent: Scope | null;

  constructor(parent?: Scope) {
    this.#parent = parent ?? null;
  }

  /** `modifiers` null: any; `key` null: every key. A listener that returns false has handled the key. */
  register(modifiers: Modifier[] | null, key: string | null, func: KeyListener): KeymapEventHandler {
    const handler = { scope: this, modifiers: modifiers === null ? null : modifiersOf(modifiers), key, func };
    this.#handlers.push(handler);
    return handler;
  }

  unregister(handler: KeymapEventHandler): void {
    const index = this.#handlers.indexOf(handler);
    if (index >= 0) this.#handlers.splice(index, 1);
  }

  $handle(event: KeyboardEvent): void {
    for (const { modifiers, key, func } of [...this.#handlers].reverse()) {
      if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) continue;
      if (modifiers !== null && modifiers !== pressed(event)) continue;
      const result = func(event, { modifiers: pressed(event), key: event.key, vkey: event.key });
      if (result === false) event.preventDefault();
      if (result === false || key !== null) return;
    }
    this.#parent?.$handle(event);
  }
}

/** The stack of scopes. */
export class Keymap {
  readonly #scopes: Scope[] = [];

  pushScope(scope: Scope): void {
    this.#scopes.push(scope);
  }

  popScope(scope: Scope): void {
    const index = this.#scopes.lastIndexOf(scope);
    if (index >= 0) this.#scopes.splice(index, 1);
  }

  static isModEvent(event?: UIEvent | null): false | 'tab' {
    return (event instanceof MouseEvent || event instanceof KeyboardEvent) && event.ctrlKey ? 'tab' : false;
  }

  static isModifier(event: MouseEvent | KeyboardEvent | TouchEvent, modifier: Modifier): boolean {
    return { Mod: event.ctrlKey, Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey, Alt: event.altKey }[modifier];
  }

  $handle(event: KeyboardEvent): void {
    this.#scopes[this.#scopes.length - 1]?.$handle(event);
  }
}
