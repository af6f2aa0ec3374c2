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

/** A fetch with a watchdog and the way around. */
export function watchedFetch({ fetch, fetchWhole, isOnline }: Network, clock: Clock): Fetch {
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
      return await whole(fetchWhole, input, init);
    } finally {
      if (!watchdog.isWatching) watchdog.stop();
    }
  };
}

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
async function whole(fetchWhole: FetchWhole, input: Parameters<Fetch>[0], init: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => (headers[name] = value));
  const { status, headers: answered, text } = await fetchWhole({ url, method: init.method ?? 'GET', headers, body: typeof init.body === 'string' ? init.body : '' });
  const hasNoBody = status === 204 || status === 304;
  return new Response(hasNoBody ? null : text, { status, headers: { ...answered } });
}
