import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { claudeDrafter } from '../../src/draft/claude';
import { offlineDrafter } from '../../src/draft/offline';
import { modelFailureSentence } from '../../src/i18n/model-sentence';
import { runSummary } from '../../src/i18n/run-summary';
import { failed, messageOf, type Failure, type Outcome } from '../../src/model/outcome';
import type { ReadSettings, RunResult } from '../../src/model/ports';
import { readPaper } from '../../src/read-paper';
import { modelPorts } from '../node/model-ports';
import { folderFiles } from '../node/folder-files';
import { threadPdfReader } from '../node/thread-reader';
import { defaultSettings } from '../../src/vault/settings';
import { approver } from './approve';
import { dryRun } from './dry-run';
import type { Options } from './options';
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
    const outcome = await readIntoVault(path, options, signal);
    if (outcome.ok) console.log(`${path}: ${runSummary(outcome.value).join(' ')}`);
    else console.error(`${path}: ${commandLineSentence(outcome.failure)}`);
    const byModel = outcome.ok ? (outcome.value.report.drafted?.failure ?? null) : null;
    if (byModel !== null) console.error(`${path}: ${modelFailureSentence(byModel)}`);
    failures += outcome.ok && byModel === null ? 0 : 1;
  }
  return signal.aborted || failures > 0 ? 1 : 0;
}

/** Reads one PDF into the vault. Never rejects. */
export async function readIntoVault(path: string, { folder, dpi, password, timeoutMs, model }: Options, signal: AbortSignal): Promise<Outcome<RunResult, Failure>> {
  const line = progressLine(basename(path));
  try {
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return failed({ code: 'missing-file', path });
    const settings: ReadSettings = { ...defaultSettings, dpi };
    const input = { pdfPath: await vaultPath(path, folder, bytes), bytes: new Uint8Array(bytes), password };
    const drafter = model === null ? offlineDrafter : claudeDrafter(model.settings, modelPorts(folder, approver(model.yes)));
    const ports = { files: folderFiles(folder), pdf: threadPdfReader(timeoutMs), drafter, progress: line.show, now: () => new Date(), signal };
    return await readPaper(input, settings, ports);
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
