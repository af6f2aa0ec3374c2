import type { DraftInput, TokenUsage } from '../../model/drafting';
import { sha256Hex } from '../../model/digest';
import { isRecord } from '../../model/record';
import { PROMPT_VERSION } from './prompt';
import type { ClaudeSettings } from './settings';

/** What was paid for and has no note yet: the answers as they came. */
export interface KeptAnswers {
  readonly model: string;
  /** Texts of the answers, in the order in which they came. */
  readonly answers: readonly string[];
  readonly usage: TokenUsage;
  /** Was the last one whole, and nothing asked for again? Then no further call is needed. */
  readonly isDone: boolean;
}

/** Where answers are kept until their note is written: a crash or a full disk must not cost a second call. */
export interface KeptDrafts {
  /** Null when nothing is kept under that key, or it cannot be read. */
  readonly load: (key: string) => Promise<KeptAnswers | null>;
  readonly save: (key: string, answers: KeptAnswers) => Promise<void>;
  readonly drop: (key: string) => Promise<void>;
}

/** The key of a draft: the same paper, asked for in the same way. 32 hex digits. */
export async function keyOf({ paper }: DraftInput, { access, model, effort, language, focus, thrifty }: ClaudeSettings): Promise<string> {
  const wanted = JSON.stringify([PROMPT_VERSION, paper.id, access.baseUrl, model, effort, language, focus, thrifty]);
  return (await sha256Hex(new TextEncoder().encode(wanted))).slice(0, 32);
}

/** Kept answers as read from a file; null when they are none. */
export function keptAnswersOf(value: unknown): KeptAnswers | null {
  if (!isRecord(value) || typeof value['model'] !== 'string' || typeof value['isDone'] !== 'boolean' || !isRecord(value['usage'])) return null;
  const answers: unknown = value['answers'];
  if (!Array.isArray(answers) || !answers.every((one) => typeof one === 'string')) return null;
  const { usage } = value;
  const number = (key: string): number => (typeof usage[key] === 'number' ? usage[key] : 0);
  return {
    model: value['model'],
    answers,
    usage: { input: number('input'), cacheWrite: number('cacheWrite'), cacheRead: number('cacheRead'), output: number('output') },
    isDone: value['isDone'],
  };
}
