import type { Clock, Fetch, FetchWhole, Network } from './ports';

/**
 * The fetch that the SDK is given: with a watchdog, since the SDK's timeout ends when the headers have come and a stalled stream would be waited for for
 * ever, and with the app's own request where the rules for web pages refuse the direct one.
 */

/** No byte for this long, pings included, and the stream is dead: servers send a ping every few seconds. */
const IDLE_MS = 90_000;
/** Headers come when the server begins to answer; a long prompt is read before. */
const FIRST_BYTE_MS = 180_000;

/** What ended a stream that stood still. */
export class StalledError extends Error {
  override readonly name = 'StalledError';
}

/** An answer that comes as a whole is there when the model has written all of it. */
const WHOLE_MS = 15 * 60_000;
/** A request that fails sooner than this was not being answered yet: no draft is written so fast. */
const NOT_BEGUN_MS = 10_000;

/** A whole answer that did not come, although the server had probably begun: to ask again would be paid for twice. */
export class LostError extends Error {
  override readonly name = 'LostError';
}

/**
 * A fetch with a watchdog and the way around.
 * @param onWhole is told the address of a request that goes the way around
 */
export function watchedFetch({ fetch, fetchWhole, isOnline }: Network, clock: Clock, onWhole: (url: string) => void = () => undefined): Fetch {
  return async (input, init = {}) => {
    const control = new AbortController();
    const outer = init.signal;
    const watchdog = new Watchdog(clock, () => control.abort(new StalledError('The server stopped answering.')));
    const forward = (): void => {
      watchdog.stop();
      control.abort(outer?.reason);
    };
    if (outer?.aborted) forward();
    outer?.addEventListener('abort', forward, { once: true });
    watchdog.expect(FIRST_BYTE_MS);
    try {
      const response = await fetch(input, { ...init, signal: control.signal });
      return watched(response, watchdog);
    } catch (error) {
      // A refusal by the rules for web pages cannot be told from a network that fails: only when the machine is online, and nothing came, is the other way tried.
      if (control.signal.aborted || fetchWhole === null || !isOnline()) throw control.signal.reason ?? error;
      const url = input instanceof Request ? input.url : String(input);
      onWhole(url);
      watchdog.expect(WHOLE_MS);
      const began = clock.now();
      return await Promise.race([
        ended(control.signal),
        whole(fetchWhole, url, init).catch((failure: unknown) => {
          throw clock.now() - began < NOT_BEGUN_MS ? failure : new LostError('The connection broke before the answer was there.');
        }),
      ]);
    } finally {
      if (!watchdog.isWatching) watchdog.stop();
    }
  };
}

/** Rejects when the signal ends: what cannot be ended is left to itself. */
const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason instanceof Error ? signal.reason : new Error('ended')), { once: true });
  });

class Watchdog {
  isWatching = false;
  private cancel: () => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly onIdle: () => void,
  ) {}

  /** Something has come; the next must come within that time. */
  expect(milliseconds: number): void {
    this.cancel();
    this.cancel = this.clock.after(milliseconds, this.onIdle);
  }

  stop(): void {
    this.cancel();
  }
}

/** The response with each chunk reported to the watchdog. */
function watched(response: Response, watchdog: Watchdog): Response {
  if (!response.body) return response;
  watchdog.isWatching = true;
  watchdog.expect(IDLE_MS);
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        watchdog.expect(IDLE_MS);
        controller.enqueue(chunk);
      },
      flush: () => watchdog.stop(),
    }),
  );
  return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers });
}

/** The same request by the app's own way, its answer as a response that is there at once. */
async function whole(fetchWhole: FetchWhole, url: string, init: RequestInit): Promise<Response> {
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => (headers[name] = value));
  const { status, headers: answered, text } = await fetchWhole({ url, method: init.method ?? 'GET', headers, body: typeof init.body === 'string' ? init.body : '' });
  const hasNoBody = status === 204 || status === 304;
  return new Response(hasNoBody ? null : text, { status, headers: { ...answered } });
}
