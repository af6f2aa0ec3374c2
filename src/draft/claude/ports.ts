/**
 * What drafting by a model needs from outside. The app, the command line and the tests give these; nothing here reads a clock, a key or a network by itself.
 */

/** The key and where it may go; a key belongs to one base URL and never travels to another. */
export interface Access {
  /** Without "/v1" and without a slash at the end. */
  readonly baseUrl: string;
  /** Null for a server that wants none. */
  readonly key: string | null;
}

/** A whole answer, fetched without streaming and outside the rules for web pages (`requestUrl` in the app). It cannot be ended. */
export type FetchWhole = (request: {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<{ readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly text: string }>;

/** The function of web pages. */
export type Fetch = typeof fetch;

export interface Network {
  readonly fetch: Fetch;
  /** Where `fetch` may be refused by the rules for web pages; null where it never is. */
  readonly fetchWhole: FetchWhole | null;
  readonly isOnline: () => boolean;
}

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once after that many milliseconds, unless the function it gives is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

/** Waits; false when it was ended before. */
export function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve(false);
      return;
    }
    const onAbort = (): void => {
      stop();
      resolve(false);
    };
    const stop = clock.after(milliseconds, () => {
      signal.removeEventListener('abort', onAbort);
      resolve(true);
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
