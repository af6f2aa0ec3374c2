/** Tries and the time between them, in milliseconds: five seconds in all. */
const TRIES = 100;
const PAUSE_MS = 50;

/** Waits for something outside of the page. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`In ${(TRIES * PAUSE_MS) / 1000} seconds it did not happen that ${what}`);
}
