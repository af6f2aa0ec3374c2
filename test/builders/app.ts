import type { App } from 'obsidian';
import type { TempVault } from '../harness/temp-vault';

/** The part of the app that files and notes need, out of a temporary vault: what the stand-in lacks throws when it is touched. */
export function appOf({ vault, metadata, manager }: TempVault): App {
  return { vault, metadataCache: metadata, fileManager: manager } as unknown as App;
}
