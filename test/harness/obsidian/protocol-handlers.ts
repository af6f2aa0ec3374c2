// What reaches plugins from outside: obsidian:// addresses and the command line.
import type { App } from './app';
import { ConfirmationModal } from './confirmation-modal';

type ProtocolHandler = (params: Record<string, string>) => unknown;

/** Source: obsidian.d.ts `CliFlag`. */
export interface CliFlag {
  value?: string;
  description: string;
  required?: boolean;
}

export interface CliCommand {
  readonly command: string;
  readonly description: string;
  readonly flags: Readonly<Record<string, CliFlag>> | null;
  readonly handler: (params: Record<string, string>) => string | Promise<string>;
}

/** Handlers of obsidian://ACTION?key=value. Source: obsidian.d.ts `Plugin.registerObsidianProtocolHandler`. */
export class ProtocolHandlers {
  readonly #handlers = new Map<string, ProtocolHandler>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  add(action: string, handler: ProtocolHandler): void {
    this.#handlers.set(action, handler);
  }

  remove(action: string): void {
    this.#handlers.delete(action);
  }

  /** Opens an address as the system would. The reader is asked first, since 1.13 (release notes). */
  open(address: string): void {
    const url = new URL(address);
    const handler = url.protocol === 'obsidian:' ? this.#handlers.get(url.hostname || url.pathname.replace(/^\/+/, '')) : undefined;
    if (handler === undefined) return;
    // A key without a value is given as "true".
    const params = Object.fromEntries([...url.searchParams].map(([key, value]) => [key, value === '' ? 'true' : value]));
    const action = url.hostname || url.pathname.replace(/^\/+/, '');
    new ConfirmationModal(this.#app)
      .setTitle('Open this link?')
      .setContent(address)
      .addButton((button) => button.setButtonText('Open').setCta().onClick(() => void handler({ action, ...params })))
      .addCancelButton()
      .open();
  }

  get actions(): string[] {
    return [...this.#handlers.keys()];
  }
}

/** Commands of the app's command line. Source: obsidian.d.ts `Plugin.registerCliHandler`. */
export class CliCommands {
  readonly #commands = new Map<string, CliCommand>();

  /** Throws when there is one of that name. */
  add(command: CliCommand): void {
    if (!/^[A-Za-z0-9:_-]+$/.test(command.command)) throw new Error(`registerCliHandler: not a command name: "${command.command}"`);
    if (this.#commands.has(command.command)) throw new Error(`registerCliHandler: "${command.command}" is registered already`);
    this.#commands.set(command.command, command);
  }

  remove(command: string): void {
    this.#commands.delete(command);
  }

  /** Runs "command key=value flag", as typed after `obsidian`. Rejects when there is no such command or a required flag is missing. */
  async run(line: readonly string[]): Promise<string> {
    const [name = '', ...words] = line;
    const command = this.#commands.get(name);
    if (command === undefined) throw new Error(`Command "${name}" not found.`);
    const params = Object.fromEntries(
      words.map((word) => {
        const equals = word.indexOf('=');
        return equals < 0 ? [word, 'true'] : [word.slice(0, equals), word.slice(equals + 1)];
      }),
    );
    for (const [flag, { required }] of Object.entries(command.flags ?? {})) if (required === true && params[flag] === undefined) throw new Error(`Missing required parameter: ${flag}`);
    return command.handler(params);
  }

  get names(): string[] {
    return [...this.#commands.keys()];
  }
}
