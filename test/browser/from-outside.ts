// What happens to the plugin from elsewhere while it runs: another device's settings, a papers folder that is deleted; several PDFs by keyboard; refreshing on a phone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { en } from '../../src/i18n/en';
import { builtPlugin } from '../harness/bundle';
import type { Device } from '../harness/obsidian/platform';
import type { Checks } from './checks';
import { Gate, isPictureWrite } from './gate';
import { chooseByRibbon, resultNotice, resultOf } from './plugin-page';
import { Session } from './session';
import { until } from './until';

const SHORT = 'Inbox/short.pdf';
const LOCKED = 'Inbox/locked.pdf';

async function shortSession(browser: Browser, gate: Gate, kind: Device['kind']): Promise<Session> {
  const [short, locked] = await Promise.all(['src/sample/sample-paper.pdf', 'test/fixtures/locked.pdf'].map((path) => readFile(path)));
  assert.ok(short && locked);
  return Session.start(browser, { plugin: await builtPlugin(process.cwd()), vault: { [SHORT]: short, [LOCKED]: locked, 'Welcome.md': 'Papers lie in Inbox.\n' }, before: gate.before, setup: { device: { kind, language: 'en' } } });
}

const notesIn = async (session: Session, folder: string): Promise<string[]> => (await session.paths()).filter((path) => path.startsWith(`${folder}/`) && /\/([^/]+)\/\1\.md$/.test(path));

export async function walkFromOutside(browser: Browser, checks: Checks): Promise<void> {
  const gate = new Gate();
  const session = await shortSession(browser, gate, 'desktop');
  const { page } = session;
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);

  await check('the papers folder is deleted in the middle of a run: it fails as a whole, with a sentence, and nothing is left', async () => {
    gate.hold(isPictureWrite);
    await chooseByRibbon(session, 'short');
    await gate.reached();
    await page.evaluate(async () => {
      const { app } = window.harness ?? {};
      const folder = app?.vault.getFolderByPath('Papers');
      if (app && folder) await app.vault.delete(folder);
    });
    gate.open();
    const text = await resultNotice(session).last().innerText();
    await session.screenshot('folder-deleted');
    assert.doesNotMatch(text, /is ready/);
    assert.deepEqual((await session.paths()).filter((path) => path.startsWith('Papers/')), []);
    await resultOf(session);
  });
  await check('settings from another device hold from the next run on', async () => {
    await session.syncSettings('paper-reading-notes', { papersFolder: 'Reading' });
    await chooseByRibbon(session, 'short');
    assert.match(await resultOf(session), /is ready/);
    assert.equal((await notesIn(session, 'Reading')).length, 1);
    assert.deepEqual(await notesIn(session, 'Papers'), []);
  });
  await check('several chosen PDFs are read by the menu; their list is used by keyboard alone', async () => {
    await page.locator(`.nav-file-title[data-path="${SHORT}"]`).click({ modifiers: ['Control'] });
    await page.locator(`.nav-file-title[data-path="${LOCKED}"]`).click({ modifiers: ['Control'] });
    await page.locator(`.nav-file-title[data-path="${LOCKED}"]`).click({ button: 'right' });
    await session.screenshot('files-menu');
    await page.getByRole('menuitem', { name: en.ui.commands.generateMany }).click();
    await page.getByText(en.ui.many.skipped(1)).waitFor();
    await page.keyboard.press('Enter');
    await resultNotice(session).last().waitFor();
    assert.equal(await session.runCommand('paper-reading-notes:show-reading-queue'), true);
    const list = page.locator('.paper-reading-notes-queue');
    await list.waitFor();
    const name = en.ui.queue.actionOn(en.ui.queue.enterPassword, 'locked.pdf');
    await list.getByRole('button', { name, exact: true }).waitFor();
    await tabTo(session, name);
    await page.keyboard.press('Enter');
    await page.locator('.paper-reading-notes-password').waitFor();
    await page.keyboard.type('reader');
    await page.keyboard.press('Enter');
    await list.getByText(en.ui.queue.written).waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
  });
  await check('no error', () => assert.deepEqual(session.problems, []));
  await session.close();
}

/** Presses Tab until the button of that name has the focus. */
async function tabTo({ page }: Session, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (focused === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to "${name}"`);
}

/** Looks at what a refresh would change, and closes it again, on a small screen. */
export async function walkPhoneRefresh(browser: Browser, checks: Checks): Promise<void> {
  const session = await shortSession(browser, new Gate(), 'phone');
  const { page } = session;
  await checks.check('a note is refreshed on a phone: nothing is wider than the screen', session, async () => {
    await chooseByRibbon(session, 'short');
    assert.match(await resultOf(session), /is ready/);
    const note = (await notesIn(session, 'Papers'))[0] ?? '';
    await session.open(note);
    assert.equal(await session.runCommand('paper-reading-notes:refresh-reading-note'), true);
    const refresh = page.locator('.paper-reading-notes-refresh');
    await refresh.getByRole('button', { name: en.ui.refresh.preview }).tap();
    await refresh.getByText(en.ui.refresh.nothing).waitFor();
    await session.screenshot('refresh');
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
    assert.ok(content <= screen, `${content} of ${screen} pixels`);
    await page.keyboard.press('Escape');
    await until(async () => (await refresh.count()) === 0, 'the window closes');
    assert.deepEqual(session.problems, []);
  });
  await session.close();
}
