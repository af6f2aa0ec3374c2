import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProperties } from '../../src/note/properties';
import { answerOf } from '../builders/model-answer';
import { snailDraft } from '../builders/snail-paper';
import { startFakeApi, type FakeApi } from '../messages-api/server';
import { fixture, newFolder, running, tree } from './command';

const KEY = 'sk-ant-secret-0123456789';
const SAMPLE = fixture('sample/sample.pdf');
const NOTE = 'Papers/snailnet/snailnet.md';

let api: FakeApi;
let vault = '';
beforeAll(async () => {
  api = await startFakeApi();
});
afterAll(() => api.close());
beforeEach(() => {
  vault = newFolder();
});

const read = (...options: readonly string[]): ReturnType<typeof running> =>
  running({ ANTHROPIC_API_KEY: KEY }, 'read', SAMPLE, '--vault', vault, '--dpi', '72', '--base-url', `${api.url}/v1`, '--profile', 'anthropic', ...options);

const note = (path: string): string => readFileSync(join(vault, path), 'utf8');
const keptDrafts = (): readonly string[] => {
  const folder = join(vault, '.obsidian/plugins/paper-reading-notes/answers');
  return existsSync(folder) ? readdirSync(folder) : [];
};

it('writes the note that the model drafted, with its price; the key is nowhere in the vault', async () => {
  api.script({ kind: 'answer', text: answerOf({ ...snailDraft, focus: [{ question: 'How is it scored?', answer: snailDraft.tldr }] }) });
  const ended = await read('--yes', '--focus', 'How is it scored?');
  expect(ended.err).toContain('model claude-sonnet-5-5');
  expect(ended.code).toBe(0);
  const properties = readProperties(note(NOTE));
  expect(properties.ok ? properties.value : {}).toMatchObject({ 'drafted-by': 'claude-sonnet-5-5', 'cost-usd': expect.any(Number) });
  expect(note(NOTE)).toContain('## Your questions\n\n### How is it scored?');
  expect(note(NOTE)).toMatch(/- It cost about \\\$0\.\d+: \d+ tokens read, \d+ written\./);
  expect(keptDrafts()).toEqual([]);
  const everything = tree(vault).map((path) => readFileSync(join(vault, path), 'latin1'));
  expect([...everything, ended.out, ended.err].filter((text) => text.includes(KEY))).toEqual([]);
});

it('drafts by quoting when the model fails, says why, and ends with 1', async () => {
  api.script({ kind: 'status', status: 401, type: 'authentication_error', message: 'invalid key' });
  const ended = await read('--yes');
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.err).toContain('does not accept the API key');
  expect(note('Papers/capfirst/capfirst.md')).toContain('The model did not write this note. The server does not accept the API key.');
});

it.each([
  ['nobody says yes', [], 'Nothing was sent'],
  ['it could cost more than allowed', ['--yes', '--max-cost', '0.001'], 'more than your cap of $0.0010 allows'],
])('sends nothing when %s', async (_when, options, words) => {
  const before = api.received.length;
  const ended = await read(...options);
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.err).toContain(words);
  expect(api.received.slice(before).filter(({ path }) => path === '/v1/messages')).toEqual([]);
});

it('prints the request without the bytes of the PDF, and sends nothing', async () => {
  const before = api.received.length;
  const ended = await read('--dry-run');
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.out).toMatch(/"data": "\(\d+ characters of base64\)"/);
  expect(ended.out).toContain('It may cost $');
  expect(ended.out + ended.err).not.toContain(KEY);
  expect(api.received).toHaveLength(before);
  expect(tree(vault)).toEqual([]);
});

it('a note that is to be renewed is paid for once, however often its reader looks before', async () => {
  await running({}, 'read', SAMPLE, '--vault', vault, '--dpi', '72', '--offline');
  const before = api.received.length;
  api.script({ kind: 'answer', text: answerOf(snailDraft) });
  const looked = await read('--yes', '--refresh', 'all', '--preview');
  expect(looked).toMatchObject({ code: 0 });
  const asked = (): number => api.received.slice(before).filter(({ path }) => path === '/v1/messages').length;
  const paid = asked();
  expect(paid).toBeGreaterThan(0);
  expect(keptDrafts()).toHaveLength(1);
  expect(await read('--yes', '--refresh', 'all', '--preview')).toMatchObject({ code: 0, out: looked.out });
  expect(await read('--yes', '--refresh', 'all')).toMatchObject({ code: 0 });
  expect(asked()).toBe(paid);
  expect(keptDrafts()).toEqual([]);
  const renewed = note('Papers/capfirst/capfirst.md');
  expect(renewed).toContain('drafted-by: claude-sonnet-5-5');
  // The files that were there keep the names that they had.
  expect(tree(vault).filter((path) => path.endsWith('.png') && renewed.includes(path)).length).toBeGreaterThan(0);
});

it('a note in Chinese has Chinese headings, and the list of models is asked for once', async () => {
  api.script({ kind: 'answer', text: answerOf(snailDraft) });
  const before = api.received.length;
  expect(await read('--yes', '--language', 'Chinese')).toMatchObject({ code: 0 });
  const sent = api.received.slice(before);
  expect(sent.find(({ path }) => path === '/v1/messages')?.body).toContain('Write in Chinese.');
  expect(note(NOTE)).toContain('\n## 概览\n');
  expect(await read('--yes', '--refresh', 'all', '--language', 'Chinese')).toMatchObject({ code: 0 });
  expect(api.received.slice(before).filter(({ path }) => path === '/v1/models')).toHaveLength(1);
  expect(note(NOTE).match(/^## .*$/gm)?.length).toBe(new Set(note(NOTE).match(/^## .*$/gm)).size);
});
