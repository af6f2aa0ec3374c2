import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock, FetchWhole } from '../../../src/draft/claude/ports';
import { watchedFetch } from '../../../src/draft/claude/transport';

const clock: Clock = { now: () => 0, after: () => () => undefined };
const refused = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
const asked: Parameters<FetchWhole>[0][] = [];
const fetchWhole: FetchWhole = (request) => {
  asked.push(request);
  return Promise.resolve({ status: 201, headers: { 'x-from': 'the app' }, text: 'whole' });
};

it('goes the other way where the rules for web pages refuse the direct one', async () => {
  const response = await watchedFetch({ fetch: refused, fetchWhole, isOnline: () => true }, clock)('https://server.example/v1/messages', { method: 'POST', headers: { authorization: 'Bearer x' }, body: '{}' });
  expect([response.status, response.headers.get('x-from'), await response.text()]).toEqual([201, 'the app', 'whole']);
  expect(asked).toEqual([{ url: 'https://server.example/v1/messages', method: 'POST', headers: { authorization: 'Bearer x' }, body: '{}' }]);
});

it.each([
  ['there is no network', { fetch: refused, fetchWhole, isOnline: () => false }],
  ['there is no other way', { fetch: refused, fetchWhole: null, isOnline: () => true }],
])('fails as it is when %s', async (_when, network) => {
  await expect(watchedFetch(network, clock)('https://server.example')).rejects.toThrow('Failed to fetch');
});

it('is ended when no byte comes for too long, and when its caller ends it', async () => {
  const waiting = (_input: unknown, init?: RequestInit): Promise<Response> =>
    new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('ended'))));
  const atOnce: Clock = { now: () => 0, after: (_milliseconds, then) => { const timer = setTimeout(then, 1); return () => clearTimeout(timer); } }; // prettier-ignore
  await expect(watchedFetch({ fetch: waiting, fetchWhole, isOnline: () => true }, atOnce)('https://server.example')).rejects.toThrow('The server stopped answering.');
  const control = new AbortController();
  const ended = watchedFetch({ fetch: waiting, fetchWhole, isOnline: () => true }, clock)('https://server.example', { signal: control.signal });
  control.abort(new Error('by the reader'));
  await expect(ended).rejects.toThrow('by the reader');
});

describe('an answer that comes as a whole', () => {
  const send = (whole: FetchWhole, given: Clock, signal?: AbortSignal): Promise<Response> =>
    watchedFetch({ fetch: refused, fetchWhole: whole, isOnline: () => true }, given, (url) => told.push(url))('https://server.example/v1/messages', { ...(signal ? { signal } : {}) });
  const never: FetchWhole = () => new Promise(() => undefined);
  let told: string[] = [];
  beforeEach(() => {
    told = [];
  });

  it('is announced, and left to itself when the reader cancels', async () => {
    const control = new AbortController();
    const answer = send(never, clock, control.signal);
    await Promise.resolve();
    control.abort(new Error('by the reader'));
    await expect(answer).rejects.toThrow('by the reader');
    expect(told).toEqual(['https://server.example/v1/messages']);
  });

  it.each([
    ['at once', 100, 'net::ERR_CONNECTION_REFUSED'],
    ['after a while, so that it was probably being written', 60_000, 'The connection broke before the answer was there.'],
  ])('that fails %s', async (_when, milliseconds, words) => {
    let now = 0;
    const failing: FetchWhole = () => {
      now += milliseconds;
      return Promise.reject(new Error('net::ERR_CONNECTION_REFUSED'));
    };
    await expect(send(failing, { ...clock, now: () => now })).rejects.toThrow(words);
  });
});
