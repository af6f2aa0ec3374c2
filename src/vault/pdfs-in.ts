import { TFile, TFolder, type TAbstractFile } from 'obsidian';
import { isPdf } from './choose-pdf';

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The PDFs among files and in folders, folders within folders too, each once: files as given, what is in a folder by its path as a person sorts ("2" before "10"). */
export function pdfsIn(files: readonly TAbstractFile[]): TFile[] {
  return [...new Set(files.flatMap((file) => (file instanceof TFolder ? pdfsOfFolder(file) : onlyPdf(file))))];
}

function pdfsOfFolder(folder: TFolder): TFile[] {
  const found = folder.children.flatMap((child) => (child instanceof TFolder ? pdfsOfFolder(child) : onlyPdf(child)));
  return found.sort((a, b) => byName.compare(a.path, b.path));
}

const onlyPdf = (file: TAbstractFile): TFile[] => (file instanceof TFile && isPdf(file) ? [file] : []);
