import type { NameRules } from './names';

/** What the reader chose in the app's own settings, "Files and links". Source: help, "Settings"; the names are those of .obsidian/app.json. */
export interface VaultConfig {
  /** "/" root, "./" folder of the note, "./name" below it, else a folder of the vault. */
  attachmentFolderPath: string;
  newLinkFormat: 'shortest' | 'relative' | 'absolute';
  useMarkdownLinks: boolean;
  alwaysUpdateLinks: boolean;
  trashOption: 'system' | 'local' | 'none';
}

/** The app's choices on a new vault. */
export const DEFAULT_CONFIG: VaultConfig = {
  attachmentFolderPath: '/',
  newLinkFormat: 'shortest',
  useMarkdownLinks: false,
  alwaysUpdateLinks: true,
  trashOption: 'system',
};

export interface VaultOptions {
  readonly name?: string;
  readonly config?: Partial<VaultConfig>;
  readonly names?: NameRules;
}
