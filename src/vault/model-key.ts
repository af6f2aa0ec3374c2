import type { App } from 'obsidian';
import type { DraftingSettings } from './drafting-settings';

/** The key for an address: the secret that is linked to it and to no other; null when none is linked, or this device does not have it. */
export function keyFor(app: { readonly secretStorage: Pick<App['secretStorage'], 'getSecret'> }, baseUrl: string, keyNames: DraftingSettings['keyNames']): string | null {
  const name = keyNames[baseUrl];
  return (name === undefined ? null : app.secretStorage.getSecret(name)?.trim()) || null;
}
