import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from '@anthropic-ai/sdk/error';
import type { ModelFailure } from '../../model/drafting';
import { messageOf } from '../../model/outcome';
import { isRecord } from '../../model/record';
import { LostError, StalledError } from './transport';

/** What went wrong with a call, and whether another try may help. */
export interface CallFailure {
  readonly failure: ModelFailure;
  /** May the same request be sent again, since the server has not begun to answer it? */
  readonly retry: boolean;
  /** Seconds that the server asked to wait; null when it did not say. */
  readonly after: number | null;
}

const final = (failure: ModelFailure): CallFailure => ({ failure, retry: false, after: null });

/** Words in a server's refusal that tell what it is about: status 400 is many things. */
const SAYS_TOO_LARGE = /too (?:large|long|many)|exceed|maximum.*(?:tokens|pages|size)|context window/i;
const SAYS_NO_CREDIT = /credit|billing|balance|spend/i;

/**
 * What an error that the SDK threw means. The body's own words are used where there are any, never `error.message`, which holds the whole body.
 *
 * @param hasBegun had an answer begun? Then the same request would be paid for twice.
 */
export function callFailureOf(error: unknown, hasBegun: boolean, isOnline: boolean): CallFailure {
  const cause = causeOf(error);
  if (cause instanceof StalledError) return final({ code: hasBegun ? 'stalled' : 'timeout' });
  if (cause instanceof LostError) return final({ code: 'lost' });
  if (error instanceof APIUserAbortError) return final({ code: 'cancelled' });
  if (error instanceof APIConnectionTimeoutError) return { failure: { code: 'timeout' }, retry: !hasBegun, after: null };
  if (error instanceof APIConnectionError) return { failure: { code: isOnline ? 'blocked' : 'offline' }, retry: isOnline && !hasBegun, after: null };
  if (isApiError(error)) return ofStatus(error, hasBegun);
  const words = messageOf(error);
  if (/without sending any chunks|Unexpected token|JSON/i.test(words)) return final({ code: 'broken-answer' });
  if (/terminated|network error|socket|reset|premature|ended without|aborted/i.test(words)) return final({ code: 'reset' });
  return final({ code: 'server-error', status: null, detail: words });
}

const isApiError = (error: unknown): error is APIError => error instanceof APIError;

/** The error below an error, to its root. */
function causeOf(error: unknown): unknown {
  let one: unknown = error;
  for (let depth = 0; depth < 5 && one instanceof Error && one.cause !== undefined; depth += 1) one = one.cause;
  return one;
}

function ofStatus(error: APIError, hasBegun: boolean): CallFailure {
  const detail = detailOf(error);
  const type = error.type ?? '';
  const after = retryAfter(error);
  const again = (failure: ModelFailure): CallFailure => ({ failure, retry: !hasBegun, after });
  if (error.status === undefined) return type === 'overloaded_error' ? again({ code: 'overloaded' }) : again({ code: 'server-error', status: null, detail });
  switch (error.status) {
    case 401:
      return final({ code: 'wrong-key' });
    case 402:
      return final({ code: 'no-credit' });
    case 403:
      return final(SAYS_NO_CREDIT.test(detail) ? { code: 'no-credit' } : { code: 'no-permission' });
    case 404:
      return final({ code: 'model-gone', model: '', offer: null });
    case 408:
      return again({ code: 'timeout' });
    case 413:
      return final({ code: 'too-large' });
    case 429:
      return again({ code: 'rate-limit', seconds: after });
    case 529:
      return again({ code: 'overloaded' });
    case 400:
    case 422:
      if (type === 'billing_error' || SAYS_NO_CREDIT.test(detail)) return final({ code: 'no-credit' });
      return final(SAYS_TOO_LARGE.test(detail) ? { code: 'too-large' } : { code: 'bad-request', detail });
    default:
      return error.status >= 500 || error.status === 409 ? again({ code: 'server-error', status: error.status, detail }) : final({ code: 'server-error', status: error.status, detail });
  }
}

/** The server's own words, shortened; a web page that answers in its place has none. */
function detailOf(error: APIError): string {
  const LONGEST = 200;
  const body: unknown = error.error;
  const inner = isRecord(body) && isRecord(body['error']) ? body['error']['message'] : isRecord(body) ? body['message'] : undefined;
  return typeof inner === 'string' ? inner.replace(/\s+/g, ' ').slice(0, LONGEST) : `status ${error.status ?? 'unknown'}`;
}

/** Seconds of the header `retry-after` (or `retry-after-ms`), which browsers may hide. */
function retryAfter(error: APIError): number | null {
  const milliseconds = Number(error.headers?.get('retry-after-ms') ?? NaN);
  if (milliseconds > 0) return Math.ceil(milliseconds / 1000);
  const header = error.headers?.get('retry-after') ?? '';
  const seconds = Number(header === '' ? NaN : header);
  return seconds > 0 ? Math.ceil(seconds) : null;
}
