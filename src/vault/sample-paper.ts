import type { App, TFile } from 'obsidian';

/** The sample paper as a file of the vault; put where the reader keeps attachments when it is not there yet. */
export async function samplePaper(app: App): Promise<TFile> {
  const { SAMPLE_NAME, samplePdf } = await import('../sample/sample-pdf');
  const there = app.vault.getFiles().find(({ name }) => name === SAMPLE_NAME);
  if (there) return there;
  const path = await app.fileManager.getAvailablePathForAttachment(SAMPLE_NAME, '');
  return app.vault.createBinary(path, new Uint8Array(samplePdf()).buffer);
}
