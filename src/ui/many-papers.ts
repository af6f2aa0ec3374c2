import { ConfirmationModal, Notice, TFolder, type App, type TAbstractFile, type TFile } from 'obsidian';
import { words } from '../vault/language';
import { pdfsIn } from '../vault/pdfs-in';
import { readingsOf } from '../vault/reading-notes';
import { FolderChooser } from './folder-chooser';

/**
 * Asks whether the PDFs among these files and folders are to be read, and says how many have a note; one alone is read without asking.
 * @param read what to do with one alone, and with those that have no note
 */
export async function offerMany(app: App, files: readonly TAbstractFile[], read: { one: (pdf: TFile) => void; many: (pdfs: readonly TFile[]) => void }): Promise<void> {
  const pdfs = pdfsIn(files);
  const [only, ...others] = pdfs;
  const say = words().ui.many;
  if (!only) {
    new Notice(say.none);
    return;
  }
  if (others.length === 0) return read.one(only);
  const withNote = new Set((await readingsOf(app)).map(({ pdf }) => pdf));
  const unread = pdfs.filter((pdf) => !withNote.has(pdf));
  if (unread.length === 0) {
    new Notice(say.allHaveNotes);
    return;
  }
  const question = new ConfirmationModal(app);
  question.setTitle(say.question(unread.length));
  question.contentEl.createEl('p', { text: say.explanation });
  if (unread.length < pdfs.length) question.contentEl.createEl('p', { text: say.skipped(pdfs.length - unread.length) });
  question
    .addButton((button) => button.setButtonText(say.start(unread.length)).setCta().setInitialFocus().onClick(() => read.many(unread)))
    .addCancelButton(say.cancel)
    .open();
}

/** Lets the reader choose a folder that holds PDFs. */
export function chooseFolder(app: App, choose: (folder: TFolder) => void): void {
  const folders = app.vault.getAllFolders(true).filter((folder) => pdfsIn([folder]).length > 0);
  if (folders.length === 0) new Notice(words().ui.chooser.noFolders);
  else new FolderChooser(app, folders, choose).open();
}

/** Could one of these files be read: a PDF, or a folder with one? */
export const holdsPdfs = (files: readonly TAbstractFile[]): boolean => pdfsIn(files).length > 0;
