import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ClaudePorts } from '../../src/draft/claude';
import { keptAnswersOf } from '../../src/draft/claude/kept';

/** Where the plugin keeps what is its own in a vault. */
const PLUGIN_FOLDER = '.obsidian/plugins/paper-reading-notes';

/** Drafting by a model on Node. What was paid for and has no note yet is kept where the plugin keeps it, so that either can go on from it. */
export function modelPorts(vault: string, approve: ClaudePorts['approve']): ClaudePorts {
  const file = (key: string): string => join(vault, PLUGIN_FOLDER, 'drafts', `${key}.json`);
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
    kept: {
      load: async (key) => {
        const text = await readFile(file(key), 'utf8').catch(() => null);
        try {
          return text === null ? null : keptAnswersOf(JSON.parse(text));
        } catch {
          return null;
        }
      },
      save: async (key, answers) => {
        await mkdir(dirname(file(key)), { recursive: true });
        await writeFile(file(key), JSON.stringify(answers));
      },
      drop: (key) => rm(file(key), { force: true }),
    },
    spent: { soFar: () => spent, add: (usd) => Promise.resolve(void (spent += usd)) },
    models: { recent: () => null, keep: () => Promise.resolve() },
  };
}
