import type { ClaudePorts } from '../../src/draft/claude';
import { keptModels } from '../../src/store/kept-models';
import { keptAnswers } from '../../src/store/kept-answers';
import { pluginFolder } from './plugin-folder';

/** Drafting by a model on Node. What was paid for and has no note yet is kept where the plugin keeps it, so that either can go on from it. */
export async function modelPorts(vault: string, baseUrl: string, approve: ClaudePorts['approve']): Promise<ClaudePorts> {
  const own = pluginFolder(vault);
  let spent = 0;
  return {
    network: { fetch, fetchWhole: null, isOnline: () => true },
    clock: {
      now: () => Date.now(),
      after: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    approve,
    kept: keptAnswers(own),
    spent: { soFar: () => spent, add: (usd) => Promise.resolve(void (spent += usd)) },
    models: await keptModels(own, baseUrl, () => Date.now()),
  };
}
