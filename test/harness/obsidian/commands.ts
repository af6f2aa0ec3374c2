import type { App } from './app';
import type { Command } from './plugin';
import { FuzzySuggestModal } from './suggest-modal';

/** The commands that can be run, and the palette to choose one. */
export class Commands {
  readonly #commands = new Map<string, Command>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  add(command: Command): void {
    this.#commands.set(command.id, command);
  }

  remove(id: string): void {
    this.#commands.delete(id);
  }

  get ids(): string[] {
    return [...this.#commands.keys()];
  }

  /** Those that can be run now: a `checkCallback` that does not return true hides its command. */
  available(): Command[] {
    return [...this.#commands.values()].filter((command) => command.checkCallback === undefined || command.checkCallback(true) === true);
  }

  /** False when the command does not exist or cannot be run now. */
  run(id: string): boolean {
    const command = this.available().find((one) => one.id === id);
    if (command === undefined) return false;
    if (command.checkCallback !== undefined) command.checkCallback(false);
    else command.callback?.();
    return true;
  }

  openPalette(): void {
    new CommandPalette(this.#app, this).open();
  }
}

class CommandPalette extends FuzzySuggestModal<Command> {
  readonly #commands: Commands;

  constructor(app: App, commands: Commands) {
    super(app);
    this.#commands = commands;
    this.setPlaceholder('Select a command...');
  }

  override getItems(): Command[] {
    return this.#commands.available();
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override onChooseItem(command: Command): void {
    this.#commands.run(command.id);
  }
}
