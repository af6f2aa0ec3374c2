import type { Reading, VaultFiles } from '../../src/model/ports';
import { isIndex } from '../../src/library/index-note';
import { linkTarget } from '../../src/note/links';
import { readProperties } from '../../src/note/properties';

/** A vault in memory, for tests of what is written when. */
export class MemoryFiles implements VaultFiles {
  readonly content = new Map<string, Uint8Array | string>();
  /** Operations that write, counted; the one with this number fails as a full disk does. */
  failAt = Infinity;
  writes = 0;
  /** Called before each operation that writes. */
  onWrite: (count: number) => void = () => undefined;

  constructor(entries: Readonly<Record<string, Uint8Array | string>> = {}) {
    for (const [path, content] of Object.entries(entries)) this.content.set(path, content);
  }

  /** All paths and contents, for comparing. */
  snapshot(): Readonly<Record<string, Uint8Array | string>> {
    return Object.fromEntries([...this.content].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  exists(path: string): Promise<boolean> {
    const wanted = path.toLowerCase();
    return Promise.resolve([...this.content.keys()].some((known) => known.toLowerCase() === wanted || known.toLowerCase().startsWith(`${wanted}/`)));
  }

  readBinary(path: string): Promise<Uint8Array | null> {
    const content = this.content.get(path);
    return Promise.resolve(content === undefined ? null : typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  async readText(path: string): Promise<string | null> {
    const bytes = await this.readBinary(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  create(path: string, text: string): Promise<void> {
    return this.write(path, text, false);
  }

  createBinary(path: string, bytes: Uint8Array): Promise<void> {
    return this.write(path, bytes, false);
  }

  overwriteBinary(path: string, bytes: Uint8Array): Promise<void> {
    return this.write(path, bytes, true);
  }

  async process(path: string, change: (text: string) => string): Promise<void> {
    const before = (await this.readText(path)) ?? '';
    const after = change(before);
    if (after !== before) await this.write(path, after, true);
  }

  async move(from: string, to: string): Promise<void> {
    const content = this.content.get(from);
    if (content === undefined) throw new Error('no such file');
    await this.write(to, content, false);
    this.content.delete(from);
  }

  removeOwn(path: string): Promise<void> {
    this.content.delete(path);
    return Promise.resolve();
  }

  noteNames(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set([...this.content.keys()].filter((path) => path.endsWith('.md')).map((path) => (path.split('/').at(-1) ?? '').slice(0, -3).toLowerCase())));
  }

  readings(): Promise<readonly Reading[]> {
    const readings = [...this.content].flatMap(([path, content]) => {
      const read = path.endsWith('.md') && typeof content === 'string' ? readProperties(content) : null;
      if (!read?.ok || !('paper-id' in read.value) || !('pdf' in read.value)) return [];
      const target = linkTarget(read.value['pdf']);
      return [{ path, properties: read.value, pdfPath: target !== null && this.content.has(target) ? target : null }];
    });
    return Promise.resolve(readings);
  }

  indexNotes(): Promise<readonly string[]> {
    const isMarked = (path: string, content: Uint8Array | string): boolean => {
      const read = path.endsWith('.md') && typeof content === 'string' ? readProperties(content) : null;
      return read?.ok === true && isIndex(read.value);
    };
    return Promise.resolve([...this.content].filter(([path, content]) => isMarked(path, content)).map(([path]) => path));
  }

  private async write(path: string, content: Uint8Array | string, overwrite: boolean): Promise<void> {
    this.writes += 1;
    this.onWrite(this.writes);
    if (this.writes === this.failAt) throw new Error('no space left');
    const there = await this.exists(path);
    if (there !== overwrite) throw new Error(there ? 'there is a file of that name' : 'no such file');
    this.content.set(path, content);
  }
}
