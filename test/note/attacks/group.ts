/** Texts that attack one thing. */
export interface AttackGroup {
  /** What they attack. */
  readonly what: string;
  readonly attacks: readonly Attack[];
}

export type Attack = readonly [name: string, text: string];
