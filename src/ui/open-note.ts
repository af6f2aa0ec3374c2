import type { App } from 'obsidian';
import { words } from '../vault/language';

/**
 * Opens a note in a tab of its own, or goes to the tab that shows it; the PDF stays open beside it. Rejects when there is no such file.
 * @param inFront false: the tab that is active stays so
 */
export async function openNote(app: App, path: string, inFront: boolean): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) throw new Error(words().ui.files.notThere);
  const open = app.workspace.getLeavesOfType('markdown').find((leaf) => leaf.getViewState().state?.file === path);
  if (!open) await app.workspace.getLeaf('tab').openFile(file, { active: inFront });
  else if (inFront) await app.workspace.revealLeaf(open);
}
