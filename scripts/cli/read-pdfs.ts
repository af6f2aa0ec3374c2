import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { claudeDrafter } from '../../src/draft/claude';
import { offlineDrafter } from '../../src/draft/offline';
import { modelFailureSentence } from '../../src/i18n/model-sentence';
import { runSummary } from '../../src/i18n/run-summary';
import { failed, messageOf, success, type Failure, type Outcome } from '../../src/model/outcome';
import type { Ports, ReadSettings, RunResult } from '../../src/model/ports';
import type { Decisions } from '../../src/note/merge/plan';
import { readPaper, type ReadInput } from '../../src/read-paper';
import { prepareRefresh, type PreparedRefresh } from '../../src/refresh-note';
import { modelPorts } from '../node/model-ports';
import { folderFiles } from '../node/folder-files';
import { pluginFolder } from '../node/plugin-folder';
import { threadPdfReader } from '../node/thread-reader';
import { defaultSettings } from '../../src/vault/settings';
import { approver } from './approve';
import { dryRun } from './dry-run';
import type { Options } from './options';
import { previewLines } from './preview';
import type { RefreshOptions } from './refresh-options';
import { commandLineSentence, progressLine } from './terminal';

/** Where a PDF from outside the vault is copied to. */
const ATTACHMENTS = 'Attachments';

/** Reads all PDFs of a command line one after the other; the exit code: 0 all read, 1 some failed or interrupted. */
export async function runCommand(options: Options, signal: AbortSignal): Promise<number> {
  let failures = 0;
  for (const path of options.pdfs) {
    if (signal.aborted) break;
    if (options.model?.dryRun) {
      const printed = await dryRun(path, options, options.model.settings, signal);
      if (printed.ok) console.log(printed.value);
      else console.error(`${path}: ${commandLineSentence(printed.failure)}`);
      failures += printed.ok ? 0 : 1;
      continue;
    }
    if (options.refresh?.preview) {
      const shown = await previewInVault(path, options.refresh, options, signal);
      if (shown.ok) console.log(`${path}:\n${shown.value.join('\n')}`);
      else console.error(`${path}: ${commandLineSentence(shown.failure)}`);
      failures += shown.ok ? 0 : 1;
      continue;
    }
    const outcome = options.refresh ? await refreshInVault(path, options.refresh, options, signal) : await readIntoVault(path, options, signal);
    if (outcome.ok) console.log(`${path}: ${runSummary(outcome.value).join(' ')}`);
    else console.error(`${path}: ${commandLineSentence(outcome.failure)}`);
    const byModel = outcome.ok ? (outcome.value.report.drafted?.failure ?? null) : null;
    if (byModel !== null) console.error(`${path}: ${modelFailureSentence(byModel)}`);
    failures += outcome.ok && byModel === null ? 0 : 1;
  }
  return signal.aborted || failures > 0 ? 1 : 0;
}

/** What is needed to read one PDF. */
export type PdfOptions = Pick<Options, 'folder' | 'dpi' | 'password' | 'timeoutMs' | 'model' | 'noteWords'>;

/** Reads one PDF into the vault. Never rejects. */
export const readIntoVault = (path: string, options: PdfOptions, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> =>
  withPdf(path, options, signal, ({ input, settings, ports }) => readPaper(input, settings, ports));

/** Renews the note of one PDF. Never rejects. */
const refreshInVault = (path: string, { choice, decisions }: RefreshOptions, options: PdfOptions, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> =>
  withPdf(path, options, signal, async ({ input, settings, ports }) => {
    const prepared = await prepareRefresh(input, choice, settings, ports);
    if (!prepared.ok) return prepared;
    const unknown = await unknownSection(prepared.value, decisions);
    return unknown === null ? prepared.value.finish(decisions) : failed({ code: 'no-section', name: unknown });
  });

/** Says what would change in the note of one PDF, line by line. Never rejects. */
const previewInVault = (path: string, { choice, decisions }: RefreshOptions, options: PdfOptions, signal: AbortSignal): Promise<Outcome<readonly string[], Failure>> =>
  withPdf(path, options, signal, async ({ input, settings, ports }) => {
    const prepared = await prepareRefresh(input, choice, settings, ports);
    if (!prepared.ok) return prepared;
    const unknown = await unknownSection(prepared.value, decisions);
    if (unknown !== null) return failed({ code: 'no-section', name: unknown });
    return success(previewLines(await prepared.value.preview(decisions), prepared.value, decisions));
  });

/** The first section that was named and that neither the note nor the draft has; null when all are known. */
async function unknownSection(refresh: PreparedRefresh, decisions: Decisions): Promise<string | null> {
  const { choice } = refresh;
  const { merged } = await refresh.preview({});
  const known = new Set(merged.plan.sections.map(({ id }) => id));
  const named = [...(choice.kind === 'sections' ? choice.ids : []), ...Object.keys(decisions)];
  return named.find((id) => !known.has(id)) ?? null;
}

interface Opened {
  readonly input: ReadInput;
  readonly settings: ReadSettings;
  readonly ports: Ports;
}

/** Work on one PDF of the vault, with all that the pipeline needs. Never rejects. */
async function withPdf<T>(path: string, { folder, dpi, password, timeoutMs, model, noteWords = 'en' }: PdfOptions, signal: AbortSignal, work: (opened: Opened) => Promise<Outcome<T, Failure>>): Promise<Outcome<T, Failure>> {
  const line = progressLine(basename(path));
  try {
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return failed({ code: 'missing-file', path });
    const settings: ReadSettings = { ...defaultSettings, dpi, noteWords };
    const input = { pdfPath: await vaultPath(path, folder, bytes), bytes: new Uint8Array(bytes), password };
    const drafter = model === null ? offlineDrafter : claudeDrafter(model.settings, await modelPorts(folder, model.settings.access.baseUrl, approver(model.yes)));
    const ports = { files: folderFiles(folder), own: pluginFolder(folder), pdf: threadPdfReader(timeoutMs), drafter, progress: line.show, now: () => new Date(), signal };
    return await work({ input, settings, ports });
  } catch (error) {
    return failed({ code: 'unexpected', detail: messageOf(error) });
  } finally {
    line.clear();
  }
}

/** The PDF's path in the vault; one that lies elsewhere is copied in first, unless the same bytes are there already. */
async function vaultPath(path: string, vault: string, bytes: Uint8Array): Promise<string> {
  const inside = relative(resolve(vault), resolve(path));
  if (!inside.startsWith('..') && !isAbsolute(inside)) return inside.split(sep).join('/').normalize('NFC');
  const name = basename(path).normalize('NFC');
  for (let copy = 1; ; copy++) {
    const target = `${ATTACHMENTS}/${copy === 1 ? name : name.replace(/(\.pdf)?$/i, `-${copy}$1`)}`;
    const there = await readFile(join(vault, target)).catch(() => null);
    if (there && Buffer.compare(there, bytes) === 0) return target;
    if (there) continue;
    await mkdir(dirname(join(vault, target)), { recursive: true });
    await copyFile(path, join(vault, target));
    return target;
  }
}
