import { getLanguage, type App } from 'obsidian';
import { noteWordsOf } from '../i18n/note-words';
import { failed, messageOf, type Failure, type Outcome } from '../model/outcome';
import type { ReadSettings } from '../model/ports';
import type { WindowPdfReader } from '../pdf/window-reader';
import { languageOf } from './drafting-settings';
import { ObsidianFiles } from './obsidian-files';
import type { SettingsStore } from './settings-store';

/** The open vault as every run needs it: its files, what is set, and one PDF reader for all, which is made at its first use and ended with the plugin. */
export class OpenVault {
  readonly files: ObsidianFiles;
  private reader: WindowPdfReader | null = null;
  private over = false;

  constructor(
    readonly app: App,
    readonly store: SettingsStore,
  ) {
    this.files = new ObsidianFiles(app);
  }

  /** Was the plugin unloaded? */
  get ended(): boolean {
    return this.over;
  }

  /** The settings, with the papers folder as the vault spells it. */
  readSettings(): ReadSettings {
    const { settings, memory } = this.store;
    const noteWords = settings.drafter === 'offline' ? 'en' : noteWordsOf(languageOf(settings, getLanguage()));
    return { ...settings, ...memory, noteWords, papersFolder: this.files.stored(settings.papersFolder).path };
  }

  /** The PDF reader; null when the plugin was unloaded. */
  async openReader(): Promise<WindowPdfReader | null> {
    const { createWindowPdfReader } = await import('../pdf/window-reader');
    if (this.over) return null;
    this.reader ??= createWindowPdfReader();
    return this.reader;
  }

  /** Ends the PDF reader and its worker; later runs are refused. */
  end(): void {
    this.over = true;
    this.reader?.end();
    this.reader = null;
  }
}

/** What is thrown becomes a failure that can be said. */
export async function reported<T>(work: () => Promise<Outcome<T, Failure>>): Promise<Outcome<T, Failure>> {
  try {
    return await work();
  } catch (error) {
    console.error(error);
    return failed({ code: 'unexpected', detail: messageOf(error) });
  }
}
