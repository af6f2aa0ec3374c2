import { keptAnswersOf, type KeptDrafts } from '../draft/claude/kept';
import type { PluginFiles } from '../model/ports';

/** What a model has written and no note holds yet, in the plugin's folder: the app and the command line go on from each other's. */
export function keptAnswers(own: PluginFiles): KeptDrafts {
  const nameOf = (key: string): string => `answers/${key}.json`;
  return {
    load: async (key) => {
      const bytes = await own.read(nameOf(key));
      if (!bytes) return null;
      try {
        return keptAnswersOf(JSON.parse(new TextDecoder().decode(bytes)));
      } catch {
        // What cannot be read is as good as nothing kept.
        return null;
      }
    },
    save: (key, answers) => own.write(nameOf(key), new TextEncoder().encode(JSON.stringify(answers))),
    drop: (key) => own.remove(nameOf(key)),
  };
}
