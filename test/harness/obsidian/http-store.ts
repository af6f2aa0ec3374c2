import { StoreError, type Entry, type EntryStat, type Operation, type Store } from './store';

/** Response header in which the server says why it refused: JSON {code, message}. A refusal is no HTTP error, which Chromium would log. */
export const REFUSAL_HEADER = 'x-refused';

/** The vault's folder over loopback HTTP: one POST an operation (test/harness/server.ts answers, so the shapes are ours). */
export class HttpStore implements Store {
  constructor(private readonly origin: string) {}

  async list(): Promise<readonly Entry[]> {
    return (await (await this.call('list', {})).json()) as readonly Entry[];
  }

  async stat(path: string): Promise<EntryStat | null> {
    return (await (await this.call('stat', { path })).json()) as EntryStat | null;
  }

  async read(path: string): Promise<ArrayBuffer> {
    return (await this.call('read', { path })).arrayBuffer();
  }

  async write(path: string, data: Uint8Array): Promise<EntryStat> {
    // A copy: the caller may go on using its buffer while the request is under way.
    return (await (await this.call('write', { path }, data.slice())).json()) as EntryStat;
  }

  async mkdir(path: string): Promise<void> {
    await this.call('mkdir', { path });
  }

  async remove(path: string): Promise<void> {
    await this.call('remove', { path });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.call('rename', { path: from, to });
  }

  async trash(path: string): Promise<void> {
    await this.call('trash', { path });
  }

  url(path: string): string {
    return `${this.origin}/vault/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  private async call(operation: Operation, query: Record<string, string>, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
    const init: RequestInit = body === undefined ? { method: 'POST' } : { method: 'POST', body };
    const response = await fetch(`${this.origin}/store/${operation}?${new URLSearchParams(query).toString()}`, init);
    const refusal = response.headers.get(REFUSAL_HEADER);
    if (refusal !== null) {
      const { code, message } = JSON.parse(decodeURIComponent(refusal)) as { code: string; message: string };
      throw new StoreError(code, message);
    }
    if (!response.ok) throw new Error(`The harness server answered ${response.status} to ${operation}`);
    return response;
  }
}
