// What a run left on disk, read back with Node.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { en } from '../../src/i18n/en';
import { isRecord, readProperties } from '../harness/obsidian/front-matter';
import { FileNames, parseLinktext, resolveLinkpath } from '../harness/obsidian/links';
import { readMetadata } from '../harness/obsidian/note-metadata';
import { DiskStore } from '../harness/disk';
import { Vault } from '../harness/obsidian/vault';
import { pictureFacts } from './png';
import type { Session } from './session';

export const PAPERS = 'Papers';
export const INDEX = `${PAPERS}/Paper index.md`;
export const BASE = `${PAPERS}/Papers.base`;

/** A picture that shows something has at least so much ink, as a share of its pixels. */
const LEAST_INK = 0.005;

/** Path of the one reading note of the vault. */
export async function onlyNote(session: Session): Promise<string> {
  const notes = (await session.paths()).filter((path) => /^Papers\/[^/]+\/[^/]+\.md$/.test(path));
  assert.equal(notes.length, 1, `one reading note, not ${notes.join(', ') || 'none'}`);
  return notes[0] ?? '';
}

/** Properties, sections and ledger: what a reader and a later run rely on. `pdf` null: its link is not looked at. */
export async function checkNote(session: Session, path: string, pdf: string | null): Promise<void> {
  const text = await session.readText(path);
  const properties = readProperties(text) ?? {};
  if (pdf !== null) assert.equal(properties.pdf, `[[${pdf}]]`);
  assert.match(String(properties['paper-id']), /^[0-9a-f]{16}$/);
  assert.equal(typeof properties.title, 'string');
  assert.deepEqual(properties.tags, ['paper']);
  assert.equal(properties['drafted-by'], 'offline');
  assert.equal(properties.status, 'unread');
  for (const heading of [en.note.headings.tldr, en.note.headings.summary, en.note.headings.myNotes]) assert.match(text, new RegExp(`^## ${heading}$`, 'm'));
  assert.match(text.trimEnd().split('\n').at(-1) ?? '', /^%% reading-note: \{"v":1,.*\} %%$/);
  assert.equal(path.split('/').at(-1), `${path.split('/').at(-2) ?? ''}.md`, 'the note is named like its folder');
}

/** Pictures of the note: there, decodable, not blank, each shown in the note. */
export async function checkImages(session: Session, notePath: string): Promise<void> {
  const folder = notePath.slice(0, notePath.lastIndexOf('/'));
  const images = (await session.paths()).filter((path) => path.startsWith(`${folder}/images/`));
  const note = await session.readText(notePath);
  assert.ok(images.length >= 4, `the sample has several figures and tables, written: ${images.join(', ')}`);
  for (const image of images) {
    assert.match(image, /\/images\/(?:[a-z]+[A-Za-z]?\d*_[a-z]+_[a-z0-9_-]+|(?:eq|alg|lst|thm)[A-Za-z0-9]+)\.png$/);
    const { width, height, ink } = await pictureFacts(await session.readBytes(image));
    assert.ok(width > 100 && height > 50 && ink > LEAST_INK, `${image}: ${width} by ${height}, ink ${ink.toFixed(4)}`);
    assert.ok(note.includes(`![[${image}]]`) || note.includes(`![[${image}|`), `${image} is not shown in the note`);
  }
}

/** Links of all notes in the papers folder lead to files. */
export async function checkLinks(session: Session): Promise<void> {
  const vault = new Vault(new DiskStore(session.folder));
  await vault.$syncFromDisk();
  const names = new FileNames(vault.getFiles());
  let count = 0;
  for (const note of vault.getMarkdownFiles().filter((file) => file.path.startsWith(`${PAPERS}/`))) {
    const { links = [], embeds = [], frontmatterLinks = [] } = readMetadata(await vault.read(note));
    for (const { link, original } of [...links, ...embeds, ...frontmatterLinks]) {
      count += 1;
      assert.ok(resolveLinkpath(parseLinktext(link).path, note.path, names), `${note.path}: ${original} leads nowhere`);
    }
  }
  assert.ok(count > 10, `notes with links, found ${count}`);
}

/** Index note between its markers, with one line for the note; the base is valid YAML. */
export async function checkIndex(session: Session, notePath: string): Promise<void> {
  const index = await session.readText(INDEX);
  const table = /%% paper-index:start %%\n([\s\S]*)%% paper-index:end %%/.exec(index)?.[1] ?? '';
  const lines = table.split('\n').filter((line) => line.includes('[['));
  assert.equal(lines.length, 1, 'one line for one note');
  assert.ok(lines[0]?.includes(`[[${notePath.replace(/\.md$/, '')}`), `the line links ${notePath}: ${lines[0] ?? ''}`);
  const base: unknown = parse(await session.readText(BASE));
  assert.ok(isRecord(base) && Array.isArray(base.views) && base.views.length === 3, 'the base has its three views');
}
