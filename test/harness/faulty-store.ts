// A disk that is slow, full or write-protected.
import { StoreError, type Entry, type EntryStat, type Operation, type Store } from './obsidian/store';

/** Called before an operation; may wait (a slow disk) or throw a StoreError (a disk that refuses). */
export type BeforeOperation = (operation: Operation, path: string, size: number) => void | Promise<void>;

/** A store that asks before each operation. */
export class FaultyStore implements Store {
  constructor(
    private readonly inner: Store,
    private readonly before: BeforeOperation,
  ) {}

  async list(): Promise<readonly Entry[]> {
    await this.before('list', '', 0);
    return this.inner.list();
  }

  async stat(path: string): Promise<EntryStat | null> {
    await this.before('stat', path, 0);
    return this.inner.stat(path);
  }

  async read(path: string): Promise<ArrayBuffer> {
    await this.before('read', path, 0);
    return this.inner.read(path);
  }

  /** A full disk takes the beginning of a file before it refuses: that much is left lying there, as with Node's writeFile. */
  async write(path: string, data: Uint8Array): Promise<EntryStat> {
    try {
      await this.before('write', path, data.length);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'ENOSPC') await this.inner.write(path, data.slice(0, Math.floor(data.length / 2)));
      throw error;
    }
    return this.inner.write(path, data);
  }

  async mkdir(path: string): Promise<void> {
    await this.before('mkdir', path, 0);
    return this.inner.mkdir(path);
  }

  async remove(path: string): Promise<void> {
    await this.before('remove', path, 0);
    return this.inner.remove(path);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.before('rename', from, 0);
    return this.inner.rename(from, to);
  }

  async trash(path: string): Promise<void> {
    await this.before('trash', path, 0);
    return this.inner.trash(path);
  }

  url(path: string): string {
    return this.inner.url(path);
  }
}

/** What a disk is like; changed by a test while the app runs. */
export class DiskConditions {
  /** Milliseconds that each operation takes. */
  delay = 0;
  /** Bytes that can be written yet; below that, writing fails with ENOSPC. */
  free = Infinity;
  /** Nothing can be written, made, moved or removed: EACCES. */
  readOnly = false;

  readonly before: BeforeOperation = async (operation, path, size) => {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (operation === 'list' || operation === 'stat' || operation === 'read') return;
    if (this.readOnly) throw new StoreError('EACCES', `EACCES: permission denied, ${operation} '${path}'`);
    if (operation !== 'write') return;
    if (size > this.free) {
      this.free = 0;
      throw new StoreError('ENOSPC', 'ENOSPC: no space left on device, write');
    }
    this.free -= size;
  };
}

/** Several conditions one after the other. */
export const allOf =
  (...conditions: readonly BeforeOperation[]): BeforeOperation =>
  async (operation, path, size) => {
    for (const condition of conditions) await condition(operation, path, size);
  };
