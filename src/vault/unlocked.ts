import { failed, type Failure, type Outcome } from '../model/outcome';

/** How often a reader may type a password before the PDF counts as locked. */
const PASSWORD_TRIES = 3;

/** Asks for the password of a PDF; `triesLeft` null at first. Gives null when the reader does. */
export type AskPassword = (triesLeft: number | null) => Promise<string | null>;

/**
 * Reads without a password, then with those that the reader gives; each lives as long as its try.
 * @param ask null when nobody is there to be asked
 */
export async function unlocked<T>(read: (password: string | null) => Promise<Outcome<T, Failure>>, ask: AskPassword | null): Promise<Outcome<T, Failure>> {
  let outcome = await read(null);
  for (let left = PASSWORD_TRIES; ask !== null && left > 0 && isLocked(outcome); left--) {
    const password = await ask(left === PASSWORD_TRIES ? null : left);
    if (password === null) return failed({ code: 'cancelled' });
    outcome = await read(password);
  }
  return outcome;
}

const isLocked = (outcome: Outcome<unknown, Failure>): boolean => !outcome.ok && (outcome.failure.code === 'locked' || outcome.failure.code === 'wrong-password');
