// Requests past the rules of the page. Source: obsidian.d.ts `requestUrl`: "without any CORS restrictions"; no streaming, no abort, no timeout
// (obsidianmd/obsidian-api#165). The harness server makes the request with Node, over the real network stack, to loopback alone.
import { Platform } from './platform';

/** Source: obsidian.d.ts `RequestUrlParam`. */
export interface RequestUrlParam {
  url: string;
  method?: string;
  contentType?: string;
  body?: string | ArrayBuffer;
  headers?: Record<string, string>;
  throw?: boolean;
}

/** Source: obsidian.d.ts `RequestUrlResponse`. */
export interface RequestUrlResponse {
  status: number;
  headers: Record<string, string>;
  arrayBuffer: ArrayBuffer;
  readonly json: unknown;
  text: string;
}

/** Header in which the page tells the server what to request, and the server the page what was answered: JSON, percent-encoded. */
export const REQUEST_HEADER = 'x-request-url';

/** What the server is asked. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the server tells: the answer's head, or why there was none. */
export type IncomingResponse = { readonly status: number; readonly headers: Readonly<Record<string, string>> } | { readonly refused: string };

/** An answer of 400 and more. Source: the message as quoted in public issues of plugins. */
class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly headers: Record<string, string>,
  ) {
    super(`Request failed, status ${status}`);
  }
}

/** Source: obsidian.d.ts `requestUrl`, `RequestUrlResponsePromise`. */
export function requestUrl(request: RequestUrlParam | string): Promise<RequestUrlResponse> {
  const answer = ask(typeof request === 'string' ? { url: request } : request);
  // The parts are read only when they are asked for: a part that fails without being waited for must not surface as an uncaught error.
  return Object.defineProperties(answer, {
    arrayBuffer: { get: () => answer.then((response) => response.arrayBuffer) },
    json: { get: () => answer.then((response) => response.json) },
    text: { get: () => answer.then((response) => response.text) },
  });
}

/** Source: obsidian.d.ts `request`. */
export async function request(wanted: RequestUrlParam | string): Promise<string> {
  return (await requestUrl(wanted)).text;
}

async function ask({ url, method = 'GET', contentType, body, headers = {}, throw: throws = true }: RequestUrlParam): Promise<RequestUrlResponse> {
  if (body !== undefined && typeof body !== 'string' && !(body instanceof ArrayBuffer)) throw new TypeError('requestUrl: the body is a string or an ArrayBuffer');
  const wanted: OutgoingRequest = { url, method, headers: contentType === undefined ? headers : { ...headers, 'Content-Type': contentType } };
  const response = await fetch('/request-url', { method: 'POST', headers: { [REQUEST_HEADER]: encodeURIComponent(JSON.stringify(wanted)) }, ...(body === undefined ? {} : { body }) });
  const head = JSON.parse(decodeURIComponent(response.headers.get(REQUEST_HEADER) ?? '{"refused":"net::ERR_FAILED"}')) as IncomingResponse;
  if ('refused' in head) throw new Error(head.refused);
  const answered = asThePlatformSpells(head.headers);
  if (throws && head.status >= 400) throw new RequestError(head.status, answered);
  const arrayBuffer = await response.arrayBuffer();
  const text = new TextDecoder().decode(arrayBuffer);
  return {
    status: head.status,
    headers: answered,
    arrayBuffer,
    text,
    get json(): unknown {
      return JSON.parse(text) as unknown;
    },
  };
}

/** In which letter case names come is not documented: small on the desktop here, with capitals on a phone, so that no plugin counts on either. */
function asThePlatformSpells(headers: Readonly<Record<string, string>>): Record<string, string> {
  const spelled = (name: string): string => (Platform.isMobileApp ? name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase()) : name);
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [spelled(name), value]));
}
