/** Difficulty is a whole number from 1 to 5. */
const MOST_STARS = 5;

/** A difficulty as stars; "" for everything that is none. */
export const stars = (difficulty: number): string =>
  Number.isInteger(difficulty) && difficulty >= 1 && difficulty <= MOST_STARS ? '⭐'.repeat(difficulty) : '';
