import { SecretComponent, type App, type Setting } from 'obsidian';
import { words } from '../vault/language';
import { baseUrlFor, otherOwnerOf, withKeyName } from '../vault/drafting-settings';
import type { SettingsStore } from '../vault/settings-store';

/**
 * Draws the choice of the key for the address that is set. Only the name of the secret is stored; the app keeps the secret itself, on this device.
 * @returns shows the key of the address that is set by then; to be called when that has changed
 */
export function drawKeyRow(app: App, store: SettingsStore, setting: Setting): () => void {
  let show = (): void => undefined;
  setting.addComponent((el) => {
    const secret = new SecretComponent(app, el);
    show = () => {
      const baseUrl = baseUrlFor(store.settings);
      secret.setValue((baseUrl === null ? undefined : store.settings.keyNames[baseUrl]) ?? '').setDisabled(baseUrl === null);
      setting.setErrorMessage(null);
    };
    show();
    return secret.onChange((name) => {
      void link(store, name).then((problem) => {
        show();
        setting.setErrorMessage(problem);
      });
    });
  });
  return () => show();
}

/** Links a secret to the address that is set; gives the reason when it cannot be: a key belongs to one server. */
async function link(store: SettingsStore, name: string): Promise<string | null> {
  const { settings } = store;
  const baseUrl = baseUrlFor(settings);
  if (baseUrl === null) return null;
  const owner = otherOwnerOf(name, baseUrl, settings.keyNames);
  if (owner !== null) return words().ui.settings.drafting.keyOfOther(name, owner);
  await store.change('keyNames', withKeyName(settings.keyNames, baseUrl, name));
  return null;
}
