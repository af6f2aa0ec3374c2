import { requestUrl } from 'obsidian';
import type { Clock, FetchWhole, Network } from '../draft/claude/ports';

/** The app's own request: past the rules for web pages, its answer as a whole. It cannot be ended. */
const fetchWhole: FetchWhole = async ({ url, method, headers, body }) => {
  const { status, headers: answered, text } = await requestUrl({ url, method, headers: { ...headers }, ...(body === '' ? {} : { body }), throw: false });
  return { status, headers: answered, text };
};

/** The network of the window, with the app's own request where the rules for web pages refuse the direct one. */
export const windowNetwork: Network = {
  fetch: (input, init) => window.fetch(input, init),
  fetchWhole,
  isOnline: () => navigator.onLine,
};

/** The clock of the window. */
export const windowClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = window.setTimeout(then, milliseconds);
    return () => window.clearTimeout(timer);
  },
};
