/**
 * A fake of the Messages API on loopback: it speaks the protocol to the real SDK, refuses what the real one refuses, and fails in every way that a script
 * names. What it was sent is kept for the tests to look at.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { refusalOf } from './request-checks';

/** How one request is answered. `model`: who says to have answered; else the model that was asked. */
export type Script =
  | { readonly kind: 'answer'; readonly text: string; readonly stop?: string; readonly category?: string; readonly usage?: boolean; readonly chunk?: number; readonly reads?: number; readonly model?: string }
  /** Text up to here, then the stream breaks in this way. */
  | { readonly kind: 'broken'; readonly text: string; readonly how: 'reset' | 'close' | 'stall' | 'error-event' }
  | { readonly kind: 'status'; readonly status: number; readonly type: string; readonly message: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'html' }
  | { readonly kind: 'data-only' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silent' };

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface FakeOptions {
  /** Anthropic's list of allowed headers, Ollama's, or none at all (no cross-origin requests). */
  readonly cors?: 'anthropic' | 'ollama' | 'none';
  /** Does it hold requests to what Anthropic's API takes? Other servers do not. */
  readonly strict?: boolean;
  readonly models?: readonly unknown[];
  /** Does it count tokens? Many other servers do not. */
  readonly counts?: boolean;
}

export interface FakeApi {
  readonly url: string;
  readonly received: readonly Received[];
  /** How the next requests for messages are answered, in this order; the last one holds for all that follow. */
  script(...scripts: readonly Script[]): void;
  close(): Promise<void>;
}

const MODEL = 'claude-sonnet-5-5';
const SONNET = {
  type: 'model', id: MODEL, display_name: 'Claude Sonnet 5.5', created_at: '2026-09-28T00:00:00Z', line: 'sonnet', lifecycle: 'active', deprecated_at: null, retires_at: null,
  max_input_tokens: 1_000_000, max_tokens: 128_000,
  capabilities: { pdf_input: { supported: true }, image_input: { supported: true }, structured_outputs: { supported: true }, effort: { supported: true } },
}; // prettier-ignore

const OLLAMA_HEADERS = ['authorization', 'content-type', 'user-agent', 'accept', 'x-requested-with', 'openai-beta', 'x-stainless-arch', 'x-stainless-async', 'x-stainless-custom-poll-interval', 'x-stainless-helper-method', 'x-stainless-lang', 'x-stainless-os', 'x-stainless-package-version', 'x-stainless-poll-helper', 'x-stainless-retry-count', 'x-stainless-runtime', 'x-stainless-runtime-version', 'x-stainless-timeout']; // prettier-ignore

/** Starts the fake on a free port of 127.0.0.1. */
export async function startFakeApi({ cors = 'anthropic', strict = true, counts = true, models = [SONNET] }: FakeOptions = {}): Promise<FakeApi> {
  const received: Received[] = [];
  const seen = new Set<string>();
  let scripts: readonly Script[] = [];

  const server = createServer((request, response) => {
    void read(request).then((body) => {
      if (cors !== 'none' && request.headers.origin !== undefined) {
        response.setHeader('access-control-allow-origin', request.headers.origin);
        response.setHeader('access-control-allow-headers', cors === 'ollama' ? OLLAMA_HEADERS.join(', ') : (request.headers['access-control-request-headers'] ?? '*'));
        response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
      }
      // A test browser that looks at requests answers preflights by itself: what comes from a page is refused here too.
      if (cors === 'none' && request.headers.origin !== undefined) {
        response.writeHead(403).end();
        return;
      }
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end();
        return;
      }
      const path = (request.url ?? '').replace(/\?.*$/, '');
      received.push({ method: request.method ?? '', path, headers: request.headers, body });
      if (path === '/v1/models') {
        json(response, 200, { data: models, has_more: false, first_id: null, last_id: null });
      } else if (path === '/v1/messages' && request.method === 'POST') {
        const refusal = strict ? refusalOf(request.headers, body) : null;
        const [script, ...rest] = scripts;
        if (refusal) error(response, refusal.status, refusal.type, refusal.message);
        else if (!script) error(response, 500, 'api_error', 'no script');
        else {
          if (rest.length > 0) scripts = rest;
          answer(response, script, body, seen);
        }
      } else if (path === '/v1/messages/count_tokens' && request.method === 'POST' && counts) {
        const refusal = strict ? refusalOf(request.headers, body, 'count') : null;
        if (refusal) error(response, refusal.status, refusal.type, refusal.message);
        else json(response, 200, { input_tokens: tokensOf(body) });
      } else error(response, 404, 'not_found_error', `Not found: ${path}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    received,
    script: (...given) => (scripts = given),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_fake', ...headers }).end(JSON.stringify(body));
}

const error = (response: ServerResponse, status: number, type: string, message: string, headers: Readonly<Record<string, string>> = {}): void =>
  json(response, status, { type: 'error', error: { type, message }, request_id: 'req_fake' }, headers);

const event = (data: { readonly type: string }): string => `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

/** Tokens of a request, roughly. */
const tokensOf = (body: string): number => Math.round(body.length / 4);

/** Tokens of a request, and whether its beginning was sent before: what precedes the last block, with the form of the answer, is the key. */
function usageOf(body: string, seen: Set<string>): Readonly<Record<string, number>> {
  const { messages, system, output_config } = JSON.parse(body) as { messages: { content: unknown[] }[]; system: unknown; output_config: unknown };
  const prefix = createHash('sha256').update(JSON.stringify([system, output_config, messages[0]?.content.slice(0, -1)])).digest('hex');
  const tokens = tokensOf(body);
  const wasSent = seen.has(prefix);
  seen.add(prefix);
  return { input_tokens: 900, cache_creation_input_tokens: wasSent ? 0 : tokens, cache_read_input_tokens: wasSent ? tokens : 0, output_tokens: 1 };
}

function answer(response: ServerResponse, script: Script, body: string, seen: Set<string>): void {
  switch (script.kind) {
    case 'status':
      error(response, script.status, script.type, script.message, script.headers);
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Please sign in to the network.</body></html>');
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'silent':
      return;
    case 'data-only':
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end('data: {"type":"message_start","message":{}}\n\n');
      return;
    case 'answer':
    case 'broken':
      stream(response, script, body, seen);
  }
}

/** The events of an answer, cut into small pieces that part characters and lines, with a thinking block before and blanks before the last bracket. */
function stream(response: ServerResponse, script: Extract<Script, { kind: 'answer' | 'broken' }>, body: string, seen: Set<string>): void {
  const counts = script.kind === 'broken' || script.usage !== false;
  const usage = counts ? { ...usageOf(body, seen), ...(script.kind === 'answer' && script.reads !== undefined ? { input_tokens: script.reads, cache_creation_input_tokens: 0 } : {}) } : undefined;
  const asked = JSON.parse(body) as { model: string };
  const model = script.kind === 'answer' ? (script.model ?? asked.model) : asked.model;
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'request-id': 'req_fake' });
  const text = script.text.replace(/\}$/, '   }');
  const size = script.kind === 'answer' ? (script.chunk ?? 61) : 61;
  const deltas = Array.from({ length: Math.ceil(text.length / size) }, (_, index) => event({ type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: text.slice(index * size, (index + 1) * size) } } as { type: string }));
  const start = [
    event({ type: 'message_start', message: { id: 'msg_fake', type: 'message', role: 'assistant', model, content: [], stop_reason: null, stop_sequence: null, ...(usage ? { usage } : {}) } } as { type: string }),
    event({ type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '', signature: '' } } as { type: string }),
    event({ type: 'ping' }),
    event({ type: 'content_block_stop', index: 0 } as { type: string }),
    event({ type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } } as { type: string }),
  ].join('');
  const middle = deltas.join('');
  if (script.kind === 'broken') {
    response.write(start + middle);
    if (script.how === 'error-event') response.end(event({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } } as { type: string }));
    if (script.how === 'close') response.end();
    if (script.how === 'reset') setTimeout(() => response.socket?.resetAndDestroy(), 50);
    return;
  }
  const stop = script.stop ?? 'end_turn';
  const details = script.category === undefined ? {} : { stop_details: { type: 'refusal', category: script.category } };
  const end = [
    event({ type: 'content_block_stop', index: 1 } as { type: string }),
    event({ type: 'message_delta', delta: { stop_reason: stop, stop_sequence: null, ...details }, ...(counts ? { usage: { output_tokens: Math.round(text.length / 3.5) } } : {}) } as { type: string }),
    event({ type: 'message_stop' }),
  ].join('');
  const bytes = Buffer.from(start + middle + end);
  const PIECE = 997;
  for (let at = 0; at < bytes.length; at += PIECE) response.write(bytes.subarray(at, at + PIECE));
  response.end();
}
