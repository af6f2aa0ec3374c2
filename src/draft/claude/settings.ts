import type { Profile } from './address';
import type { Access } from './ports';
import type { PriceRow } from './prices';
import type { Effort } from './request';

/** What the reader chose for drafting by a model. */
export interface ClaudeSettings {
  readonly access: Access;
  readonly profile: Profile;
  /** A line ("sonnet") or the id of a model. */
  readonly model: string;
  /** Null leaves it to the model. */
  readonly effort: Effort | null;
  /** Text in place of the PDF, where that saves money. */
  readonly thrifty: boolean;
  /** Have the server count the tokens before the question is put: for that the paper is sent there already. */
  readonly countTokens: boolean;
  /** The language of the note, by its English name: "English", "Chinese", "Portuguese". */
  readonly language: string;
  /** The reader's own questions for this paper. */
  readonly focus: readonly string[];
  /** The reader's own rows before those of the table. */
  readonly prices: readonly PriceRow[];
  /** US dollars; null without a cap. */
  readonly capPaper: number | null;
  readonly capMonth: number | null;
}
