import { CHARACTERS } from './characters';
import { COMMANDS } from './commands';
import type { Attack, AttackGroup } from './group';
import { MARKUP } from './markup';
import { REACHING } from './reaching';

/** Texts that would act in a note if they were written as they are, by what they attack. */
export const ATTACK_GROUPS: readonly AttackGroup[] = [...MARKUP, ...REACHING, ...COMMANDS, ...CHARACTERS];

export const ATTACKS: readonly Attack[] = ATTACK_GROUPS.flatMap(({ attacks }) => attacks);
