import type { Approval } from '../draft/claude';
import type { SendPlan } from '../draft/claude/plan';
import type { DraftingSettings } from '../vault/drafting-settings';

/** What the reader has answered for the papers that wait behind one. */
export interface Standing<P> {
  readonly pdfs: ReadonlySet<P>;
  readonly approval: Exclude<Approval, 'cancel'>;
  /** Where they may go, and for how much at most; null when no price was known. */
  readonly baseUrl: string;
  readonly model: string;
  readonly mostUsd: number | null;
}

/** How much dearer than the paper that was shown another one may be, where there is no cap a paper: papers differ in length by about that much. */
const DEARER = 3;

/** The most that each paper after this one may cost without another question, US dollars; null when no price is known. */
export const mostEach = ({ usd }: SendPlan, { capPaper }: Pick<DraftingSettings, 'capPaper'>): number | null => (usd === null ? null : capPaper > 0 ? capPaper : usd.high * DEARER);

/** Was this paper answered for already? The answer holds for the same server and model, below the price that was shown, and never over a cap. */
export function answeredBefore<P>(standing: Standing<P> | null, pdf: P, plan: SendPlan): Approval | null {
  if (!standing?.pdfs.has(pdf)) return null;
  if (standing.approval === 'offline') return 'offline';
  const { baseUrl, model, mostUsd } = standing;
  if (plan.over !== null || plan.baseUrl !== baseUrl || plan.model !== model) return null;
  return plan.usd === null ? (mostUsd === null ? 'send' : null) : mostUsd !== null && plan.usd.high <= mostUsd ? 'send' : null;
}

/** May it be sent with a word of what goes where, and without a question? Only when the reader set so, its price is known, there is a cap a paper, and no cap is exceeded. */
export const needsNoQuestion = ({ over, usd }: SendPlan, { askBeforeSending, capPaper }: Pick<DraftingSettings, 'askBeforeSending' | 'capPaper'>): boolean =>
  !askBeforeSending && capPaper > 0 && over === null && usd !== null;
