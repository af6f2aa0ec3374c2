// Serves a folder as a vault, the plugin's built files and the page of the stand-in, on loopback only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { DiskStore } from './disk';
import { FaultyStore, type BeforeOperation } from './faulty-store';
import { REFUSAL_HEADER } from './obsidian/http-store';
import { REQUEST_HEADER } from './obsidian/request-url';
import { StoreError, type Operation, type Store } from './obsidian/store';
import { isLoopback, passOn, wantedRequest } from './outgoing';

/** A file of the page, by its address. */
export type PageFiles = ReadonlyMap<string, { readonly type: string; readonly body: string | Uint8Array }>;

export interface ServerOptions {
  /** The folder that is the vault. */
  readonly folder: string;
  /** What else is served: the page, its bundle, the plugin. */
  readonly files: PageFiles;
  /** Called before an operation on the folder; may wait (a slow disk) or throw a StoreError (a full one). */
  readonly before?: BeforeOperation;
  /** Told of each `requestUrl` to a host that is not this machine; it is refused. */
  readonly onOutside?: (method: string, url: string) => void;
}

export interface HarnessServer {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.pdf': 'application/pdf', '.svg': 'image/svg+xml' };

/** Starts the server on a free port. */
export async function startServer(options: ServerOptions): Promise<HarnessServer> {
  const disk = new DiskStore(options.folder);
  const store = options.before === undefined ? disk : new FaultyStore(disk, options.before);
  const server = createServer((request, response) => {
    answer(request, response, store, options).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on a TCP port, the address is never a string or null.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, store: Store, { folder, files, onOutside }: ServerOptions): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = files.get(url.pathname);
  if (file !== undefined) return send(response, file.type, file.body);
  if (url.pathname.startsWith('/vault/')) {
    const path = decodeURIComponent(url.pathname.slice('/vault/'.length));
    return send(response, TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream', new Uint8Array(await new DiskStore(folder).read(path)));
  }
  if (url.pathname === '/request-url') return requestFor(request, response, onOutside);
  const operation = url.pathname.slice('/store/'.length);
  const act = url.pathname.startsWith('/store/') ? OPERATIONS.get(operation) : undefined;
  if (act === undefined || request.method !== 'POST') {
    response.writeHead(404).end();
    return;
  }
  const path = url.searchParams.get('path') ?? '';
  const body = await bodyOf(request);
  try {
    const result = await act.run(store, path, url.searchParams.get('to') ?? '', body);
    if (result instanceof ArrayBuffer) send(response, 'application/octet-stream', new Uint8Array(result));
    else send(response, 'application/json', JSON.stringify(result ?? null));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    response.writeHead(200, { [REFUSAL_HEADER]: encodeURIComponent(JSON.stringify({ code: error.code, message: error.message })) }).end();
  }
}

/** Makes the request that the page asks for; see obsidian/request-url.ts. */
async function requestFor(request: IncomingMessage, response: ServerResponse, onOutside: ServerOptions['onOutside']): Promise<void> {
  const wanted = wantedRequest(request.headers[REQUEST_HEADER]);
  const body = await bodyOf(request);
  if (!isLoopback(wanted.url)) onOutside?.(wanted.method, wanted.url);
  const answer = await passOn(wanted, body);
  response.writeHead(200, { [REQUEST_HEADER]: encodeURIComponent(JSON.stringify(answer.head)), 'cache-control': 'no-store' }).end(answer.body);
}

interface Act {
  readonly name: Operation;
  run(store: Store, path: string, to: string, body: Uint8Array): Promise<unknown>;
}

const ACTS: readonly Act[] = [
  { name: 'list', run: (store) => store.list() },
  { name: 'stat', run: (store, path) => store.stat(path) },
  { name: 'read', run: (store, path) => store.read(path) },
  { name: 'write', run: (store, path, _to, body) => store.write(path, body) },
  { name: 'mkdir', run: (store, path) => store.mkdir(path) },
  { name: 'remove', run: (store, path) => store.remove(path) },
  { name: 'rename', run: (store, path, to) => store.rename(path, to) },
  { name: 'trash', run: (store, path) => store.trash(path) },
];
const OPERATIONS: ReadonlyMap<string, Act> = new Map(ACTS.map((act) => [act.name, act]));

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // Without an encoding set, a request's chunks are buffers.
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
