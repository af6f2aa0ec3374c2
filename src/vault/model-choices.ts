import { getLanguage } from 'obsidian';
import type { ModelChoice } from '../draft/claude/model-list';
import { baseUrlFor, claudeSettingsOf, modelSet } from './drafting-settings';
import { keyFor } from './model-key';
import { windowClock, windowNetwork } from './model-network';
import type { OpenVault } from './open-vault';
import { pluginFolderOf } from './plugin-folder';

/** What a reader may choose from, and whether the server has told it: without its list there are the lines of Claude alone. */
export interface ChoosableModels {
  readonly choices: readonly ModelChoice[];
  readonly isFromServer: boolean;
}

/** The models of the server that is set: of the list that is kept for a day, or fetched now. Never rejects. */
export async function choosableModels({ app, store }: OpenVault, signal: AbortSignal): Promise<ChoosableModels> {
  const { settings } = store;
  const [{ modelChoices }, { fetchModels }, { keptModels }] = await Promise.all([import('../draft/claude/model-list'), import('../draft/claude/fetch-models'), import('../store/kept-models')]);
  const baseUrl = baseUrlFor(settings);
  const key = baseUrl === null ? null : keyFor(app, baseUrl, settings.keyNames);
  // The list is asked for before a model is set.
  const claude = claudeSettingsOf({ ...settings, serverModel: settings.serverModel || 'any' }, { key, focus: [], appLanguage: getLanguage() });
  if (baseUrl === null || claude === null) return { choices: [], isFromServer: false };
  const set = modelSet(settings);
  try {
    const kept = await keptModels(pluginFolderOf(app), baseUrl, windowClock.now);
    const rows = kept.recent() ?? (await fetchModels(claude, windowNetwork, windowClock, signal));
    if (rows.length > 0) await kept.keep(rows);
    return { choices: modelChoices(rows, set), isFromServer: rows.length > 0 };
  } catch {
    // A server that tells nothing leaves what is built in; what is wrong with it a draft will say.
    return { choices: claude.profile === 'anthropic' ? modelChoices([], set) : [], isFromServer: false };
  }
}
