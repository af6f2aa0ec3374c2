// Requests that `requestUrl` of the page asks for, made with Node: to this machine and nowhere else.
import type { IncomingResponse, OutgoingRequest } from './obsidian/request-url';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Does the address lead to this machine? */
export const isLoopback = (url: string): boolean => URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname);

/** What the page asks for, as it stands in the header. */
export const wantedRequest = (header: string | readonly string[] | undefined): OutgoingRequest => JSON.parse(decodeURIComponent(String(header))) as OutgoingRequest;

/** Makes the request; what keeps it from being answered comes back as the app's network stack words it (Chromium's net errors). */
export async function passOn({ url, method, headers }: OutgoingRequest, body: Uint8Array): Promise<{ readonly head: IncomingResponse; readonly body: Uint8Array }> {
  if (!isLoopback(url)) return { head: { refused: 'net::ERR_INTERNET_DISCONNECTED' }, body: new Uint8Array() };
  try {
    const response = await fetch(url, { method, headers, ...(body.length === 0 ? {} : { body: new Uint8Array(body) }) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { head: { status: response.status, headers: Object.fromEntries(response.headers) }, body: bytes };
  } catch (error) {
    return { head: { refused: netError(error) }, body: new Uint8Array() };
  }
}

const NET_ERRORS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED',
  ECONNRESET: 'net::ERR_CONNECTION_RESET',
  UND_ERR_SOCKET: 'net::ERR_CONNECTION_CLOSED',
};

function netError(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = cause instanceof Object ? Reflect.get(cause, 'code') : undefined;
  return (typeof code === 'string' ? NET_ERRORS[code] : undefined) ?? 'net::ERR_FAILED';
}
