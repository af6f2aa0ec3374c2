import type { ClaudePorts } from '../../src/draft/claude';
import { keptAnswers } from '../../src/store/kept-answers';
import { pluginFolder } from './plugin-folder';

/** Drafting by a model on Node. What was paid for and has no note yet is kept where the plugin keeps it, so that either can go on from it. */
export function modelPorts(vault: string, approve: ClaudePorts['approve']): ClaudePorts {
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
    kept: keptAnswers(pluginFolder(vault)),
    spent: { soFar: () => spent, add: (usd) => Promise.resolve(void (spent += usd)) },
    models: { recent: () => null, keep: () => Promise.resolve() },
  };
}
