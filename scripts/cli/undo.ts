import { en } from '../../src/i18n/en';
import { planUndo, undoRun } from '../../src/undo-run';
import { defaultSettings } from '../../src/vault/settings';
import { folderFiles } from '../node/folder-files';
import { pluginFolder } from '../node/plugin-folder';
import { commandLineSentence } from './terminal';

/** Takes back the last run of a vault; the exit code: 0 done, 1 not. What was changed since is lost with --force alone. */
export async function undoCommand(folder: string, extent: 'unchanged' | 'all'): Promise<number> {
  const words = en.ui.undo;
  const force = extent === 'all';
  const ports = { files: folderFiles(folder), own: pluginFolder(folder) };
  const plan = await planUndo(ports);
  if (!plan) {
    console.error(words.nothing);
    return 1;
  }
  if (plan.changed.length > 0 && !force) {
    console.error(`${words.changed(plan.changed)} ${words.forceHint}`);
    return 1;
  }
  const undone = await undoRun(force, defaultSettings, ports);
  if (undone.ok) console.log(plan.removesNote ? words.removed(plan.notePath) : words.done(plan.notePath));
  else console.error(commandLineSentence(undone.failure));
  return undone.ok ? 0 : 1;
}
