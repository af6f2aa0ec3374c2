import type { ClaudePorts } from '../draft/claude';
import { keptModelsOf, recentModels, type KeptModels } from '../draft/claude/model-list';
import { isRecord } from '../model/record';
import type { PluginFiles } from '../model/ports';

/** Lists of models, one for each server, in the plugin's folder. */
const FILE = 'models.json';

/** Lists by the address of their server; none where nothing is kept or it cannot be read: a list is fetched again then. */
async function load(own: PluginFiles): Promise<ReadonlyMap<string, KeptModels>> {
  try {
    const bytes = await own.read(FILE);
    const value: unknown = bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
    const lists = isRecord(value) && isRecord(value['lists']) ? Object.entries(value['lists']) : [];
    return new Map(
      lists.flatMap(([baseUrl, list]) => {
        const kept = keptModelsOf(list);
        return kept === null ? [] : [[baseUrl, kept] as const];
      }),
    );
  } catch {
    return new Map();
  }
}

/**
 * The list of models of a server as the plugin's folder keeps it for a day; the app and the command line share it.
 *
 * @param now milliseconds since 1970
 */
export async function keptModels(own: PluginFiles, baseUrl: string, now: () => number): Promise<ClaudePorts['models']> {
  const lists = await load(own);
  return {
    recent: () => recentModels(lists.get(baseUrl) ?? null, now()),
    keep: async (rows) => {
      const renewed = new Map([...(await load(own)), [baseUrl, { at: now(), rows }]]);
      await own.write(FILE, new TextEncoder().encode(JSON.stringify({ v: 1, lists: Object.fromEntries(renewed) })));
    },
  };
}
