import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { builtInModel } from '../../src/draft/claude/models';
import { planFor } from '../../src/draft/claude/plan';
import { elided, requestFor } from '../../src/draft/claude/request';
import type { ClaudeSettings } from '../../src/draft/claude/settings';
import { examinePaper } from '../../src/examine-paper';
import { planSentences } from '../../src/i18n/plan-sentences';
import { failed, messageOf, success, type Failure, type Outcome } from '../../src/model/outcome';
import { threadPdfReader } from '../node/thread-reader';
import type { Options } from './options';
import { progressLine } from './terminal';

/** The request that would be sent for a PDF, files by their size, and the estimate; nothing is sent and nothing is written. Never rejects. */
export async function dryRun(path: string, { dpi, password, timeoutMs }: Options, settings: ClaudeSettings, signal: AbortSignal): Promise<Outcome<string, Failure>> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return failed({ code: 'missing-file', path });
  const line = progressLine(basename(path));
  try {
    const opened = await threadPdfReader(timeoutMs).open(new Uint8Array(bytes), password);
    if (!opened.ok) return opened;
    const examined = await examinePaper(opened.value, dpi, { progress: line.show, signal });
    await opened.value.close();
    if (!examined.ok) return examined;
    const { paper, figures } = examined.value;
    const input = { paper, figures, bytes: new Uint8Array(bytes), isLocked: password !== null };
    const plan = planFor(input, builtInModel(settings.model), settings, 0, Date.now());
    const request = requestFor(plan, input, { paper, figures, language: settings.language, focus: settings.focus });
    return success(`${JSON.stringify(elided(request), null, 2)}\n${planSentences(plan).join('\n')}`);
  } catch (error) {
    return failed({ code: 'unexpected', detail: messageOf(error) });
  } finally {
    line.clear();
  }
}
