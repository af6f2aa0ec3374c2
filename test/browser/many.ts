// Many PDFs in one go: the queue with its list, what is skipped, locked PDFs, doubles, and going on after a restart.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { en } from '../../src/i18n/en';
import { builtPlugin } from '../harness/bundle';
import type { Checks } from './checks';
import { Gate, isPictureWrite } from './gate';
import { closeModal, resultNotice } from './plugin-page';
import { Session } from './session';
import { until } from './until';

const say = en.ui.queue;
const INBOX = 'Inbox';
const PASSWORD = 'reader';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function inbox(): Promise<Files> {
  const [sample, short, locked] = await Promise.all(['test/fixtures/sample/sample.pdf', 'src/sample/sample-paper.pdf', 'test/fixtures/locked.pdf'].map((path) => readFile(path)));
  assert.ok(sample && short && locked);
  return { 'Inbox/1 sample.pdf': sample, 'Inbox/2 copy.pdf': sample, 'Inbox/3 locked.pdf': locked, 'Inbox/4 page.pdf': '<!doctype html><title>Not found</title>', 'Inbox/10 short.pdf': short, 'Welcome.md': 'Papers lie in Inbox.\n' };
}

const start = async (browser: Browser, gate: Gate, theme: 'light' | 'dark' = 'light'): Promise<Session> =>
  Session.start(browser, { plugin: await builtPlugin(process.cwd()), vault: await inbox(), before: gate.before, setup: { theme } });

const list = ({ page }: Session): Locator => page.locator('.paper-reading-notes-queue');
const manyNotice = ({ page }: Session): Locator => page.locator('.paper-reading-notes-many');
const row = (session: Session, name: string): Locator => list(session).locator('.paper-reading-notes-row', { hasText: name });
const button = (session: Session, action: string, name: string): Locator => list(session).getByRole('button', { name: say.actionOn(action, name), exact: true });

/** Chooses the entry in the menu of the folder, and says yes. */
async function readFolder(session: Session, count: number, picture?: string): Promise<void> {
  const { page } = session;
  await page.locator(`.nav-file-title[data-path="${INBOX}"]`).click({ button: 'right' });
  await page.locator('.menu-item', { hasText: en.ui.commands.generateMany }).click();
  const yes = page.getByRole('button', { name: en.ui.many.start(count), exact: true });
  await yes.waitFor();
  if (picture !== undefined) await session.screenshot(picture);
  await yes.click();
}

const openList = async (session: Session): Promise<void> => {
  assert.equal(await session.runCommand('paper-reading-notes:show-reading-queue'), true);
  await list(session).waitFor();
};

export async function walkMany(browser: Browser, checks: Checks): Promise<void> {
  const gate = new Gate();
  const session = await start(browser, gate);
  const { page } = session;
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);

  await check('the empty list says what to do', async () => {
    await openList(session);
    await list(session).getByText(say.empty).waitFor();
    await session.screenshot('queue-empty');
    await closeModal(session);
  });
  await check('the menu of a folder reads its PDFs in their order, after a question', async () => {
    gate.hold(isPictureWrite);
    await readFolder(session, 5, 'queue-question');
    await gate.reached();
    await manyNotice(session).getByText(en.ui.many.reading(1, 5)).waitFor();
    await session.screenshot('queue-notice');
    await manyNotice(session).getByRole('button', { name: en.ui.many.showList }).click();
    assert.deepEqual(await list(session).locator('.paper-reading-notes-name').allInnerTexts(), ['1 sample.pdf', '2 copy.pdf', '3 locked.pdf', '4 page.pdf', '10 short.pdf']);
    await session.screenshot('queue-list');
  });
  await check('it is paused and goes on', async () => {
    await list(session).getByRole('button', { name: say.pause }).click();
    gate.open();
    await row(session, '1 sample.pdf').getByText(say.written).waitFor();
    await row(session, '2 copy.pdf').getByText(say.paused).waitFor();
    await session.screenshot('queue-paused');
    await list(session).getByRole('button', { name: say.resume }).click();
  });
  await check('the sum says what came of them, and the list what to do', async () => {
    const sum = resultNotice(session).last();
    await sum.getByText(en.ui.many.done(5)).waitFor();
    const text = await sum.innerText();
    for (const sentence of [en.ui.many.written(2), en.ui.many.notRead(3)]) assert.ok(text.includes(sentence), `"${sentence}" in ${text}`);
    await button(session, say.openNote, '2 copy.pdf').waitFor();
    await button(session, say.enterPassword, '3 locked.pdf').waitFor();
    await button(session, say.retry, '4 page.pdf').waitFor();
    await session.screenshot('queue-done');
  });
  await check('a locked PDF asks for its password, three times at most, by keyboard', async () => {
    await button(session, say.enterPassword, '3 locked.pdf').focus();
    await page.keyboard.press('Enter');
    const modal = page.locator('.paper-reading-notes-password');
    await modal.waitFor();
    await session.screenshot('password');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await modal.getByText(en.ui.password.wrong(2)).waitFor();
    await session.screenshot('password-wrong');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await modal.getByText(en.ui.password.wrong(1)).waitFor();
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await row(session, '3 locked.pdf').getByText(en.failures['wrong-password']).waitFor();
    await button(session, say.enterPassword, '3 locked.pdf').click();
    await modal.waitFor();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await row(session, '3 locked.pdf').getByText(say.written).waitFor();
    for (const path of (await session.paths()).filter((one) => one.endsWith('.md'))) assert.ok(!(await session.readText(path)).includes(`"${PASSWORD}"`));
    assert.equal(await session.pluginData('paper-reading-notes', 'password'), undefined);
  });
  await check('a second time there is nothing to do for those that have a note', async () => {
    await list(session).getByRole('button', { name: say.removeEnded }).click();
    await list(session).getByText(say.empty).waitFor();
    await closeModal(session);
    await session.settle();
    await page.locator(`.nav-file-title[data-path="${INBOX}"]`).click({ button: 'right' });
    await page.locator('.menu-item', { hasText: en.ui.commands.generateMany }).click();
    await page.getByText(en.ui.many.skipped(3)).waitFor();
    await closeModal(session);
  });
  await check('the same file under another name offers the note, and reading it by itself says so', async () => {
    await session.open('Inbox/2 copy.pdf');
    assert.equal(await session.runCommand('paper-reading-notes:generate-reading-note'), true);
    const notice = resultNotice(session).last();
    await notice.getByText(en.ui.duplicate.title('2 copy.pdf')).waitFor();
    await session.screenshot('duplicate');
    await notice.getByRole('button', { name: en.ui.duplicate.openNote }).click();
    await until(async () => /^Papers\/.*\.md$/.test((await session.activeFile()) ?? ''), 'the note is in front');
  });
  await check('the papers folder is renamed: the setting, the notes and the index follow', async () => {
    await page.evaluate(async () => {
      const { app } = window.harness ?? {};
      const folder = app?.vault.getFolderByPath('Papers');
      if (app && folder) await app.fileManager.renameFile(folder, 'Reading');
    });
    await until(async () => (await session.pluginData('paper-reading-notes', 'papersFolder')) === 'Reading', 'the setting follows');
    await until(async () => (await session.readText('Reading/Paper index.md')).includes('[[Reading/'), 'the index follows');
  });
  await check('no error', () => assert.deepEqual(session.problems, []));
  await session.close();
  await walkRestart(browser, checks);
  await walkFullDisk(browser, checks);
}

async function walkRestart(browser: Browser, checks: Checks): Promise<void> {
  const gate = new Gate();
  const session = await start(browser, gate, 'dark');
  const { page } = session;
  await checks.check('what was left when the plugin ended is offered when it is there again', session, async () => {
    gate.hold(isPictureWrite);
    await readFolder(session, 5, 'queue-question-dark');
    await gate.reached();
    await openList(session);
    await session.screenshot('queue-list-dark');
    await page.evaluate(() => window.harness?.host.disable());
    assert.equal(await list(session).count(), 0);
    assert.equal(await page.locator('.notice').count(), 0);
    gate.open();
    await until(async () => (await session.paths()).every((path) => !path.startsWith('Papers/')), 'nothing is left half-written');
    await page.evaluate(async () => window.harness?.host.enable());
    const offer = resultNotice(session).last();
    await offer.getByText(en.ui.many.left(5)).waitFor();
    await session.screenshot('queue-left-dark');
    await offer.getByRole('button', { name: en.ui.many.goOn }).click();
    await resultNotice(session).getByText(en.ui.many.done(5)).waitFor();
    await openList(session);
    await session.screenshot('queue-done-dark');
    assert.deepEqual(session.problems, []);
  });
  await session.close();
}

async function walkFullDisk(browser: Browser, checks: Checks): Promise<void> {
  let left = 2;
  const full = (operation: string, path: string): void => {
    if (operation === 'write' && path.startsWith('Papers/') && left-- <= 0) throw new Error('ENOSPC: no space left on device');
  };
  const session = await Session.start(browser, { plugin: await builtPlugin(process.cwd()), vault: await inbox(), before: full });
  await checks.check('a full disk: a sentence that says so, and nothing is left half-written', session, async () => {
    await session.open('Inbox/1 sample.pdf');
    await session.runCommand('paper-reading-notes:generate-reading-note');
    const text = await resultNotice(session).last().innerText();
    assert.match(text, /could not be written \(.*Check that there is free space/);
    await session.screenshot('disk-full');
    assert.deepEqual((await session.paths()).filter((path) => path.startsWith('Papers/')), []);
  });
  await session.close();
}
