import { getLanguage } from 'obsidian';
import type { Approval } from '../draft/claude';
import type { SendPlan } from '../draft/claude/plan';
import type { Drafter } from '../model/ports';
import { baseUrlFor, claudeSettingsOf } from './drafting-settings';
import { keyFor } from './model-key';
import { windowClock, windowNetwork } from './model-network';
import type { OpenVault } from './open-vault';
import { pluginFolderOf } from './plugin-folder';
import { spentIn, withSpent } from './spending';

/** What a run asks of the drafter. */
export interface DraftWish {
  /** The reader's own questions for this paper. */
  readonly focus: readonly string[];
  /** Shows what would be sent, where and for how much. */
  readonly approve: (plan: SendPlan) => Promise<Approval>;
}

/** The drafter that is set, loaded now: the SDK is not touched before a model is to draft. */
export async function openDrafter({ app, store }: OpenVault, { focus, approve }: DraftWish): Promise<Drafter> {
  const baseUrl = baseUrlFor(store.settings);
  const key = baseUrl === null ? null : keyFor(app, baseUrl, store.settings.keyNames);
  const settings = claudeSettingsOf(store.settings, { key, focus, appLanguage: getLanguage() });
  if (settings === null) return (await import('../draft/offline')).offlineDrafter;
  const own = pluginFolderOf(app);
  const [{ claudeDrafter }, { keptAnswers }, { keptModels }] = await Promise.all([import('../draft/claude'), import('../store/kept-answers'), import('../store/kept-models')]);
  return claudeDrafter(settings, {
    network: windowNetwork,
    clock: windowClock,
    approve,
    kept: keptAnswers(own),
    spent: {
      soFar: () => spentIn(store.memory.spending, new Date()),
      add: (usd) => store.remember({ spending: withSpent(store.memory.spending, usd, new Date()) }),
    },
    models: await keptModels(own, settings.access.baseUrl, windowClock.now),
  });
}
