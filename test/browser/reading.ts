// The built plugin: a PDF becomes a note with its figures and a line in the index.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { en } from '../../src/i18n/en';
import { builtPlugin } from '../harness/bundle';
import { PHONE_CANVAS_PIXELS } from '../harness/obsidian/canvas-limits';
import type { Device } from '../harness/obsidian/platform';
import type { Checks } from './checks';
import { Gate, isPictureWrite } from './gate';
import { chooseByRibbon, openChooser, resultNotice, resultOf, runNotice } from './plugin-page';
import { Session } from './session';
import { changeResolution, refuseFolder } from './settings-steps';
import { until } from './until';
import { checkImages, checkIndex, checkLinks, checkNote, INDEX, onlyNote } from './written-files';

export const PDF = 'Attachments/sample.pdf';

/** A vault with the sample paper and what else is given, opened with the built plugin. */
export async function sampleSession(browser: Browser, gate: Gate, files: Readonly<Record<string, string>> = {}, kind: Device['kind'] = 'desktop'): Promise<Session> {
  const vault = { [PDF]: await readFile('test/fixtures/sample/sample.pdf'), 'Welcome.md': 'This is your vault. A paper lies in Attachments.\n', ...files };
  return Session.start(browser, { plugin: await builtPlugin(process.cwd()), vault, before: gate.before, setup: { device: { kind, language: 'en' } } });
}

export const walkReading = (browser: Browser, checks: Checks): Promise<void> => walkReadingOn(browser, checks, 'desktop');

/** The same on a phone: touch, a small screen, no globals of Node, bounded canvases. The browser has little memory. */
export async function walkPhone(browser: Browser, checks: Checks): Promise<void> {
  await walkReadingOn(browser, checks, 'phone');
}

async function walkReadingOn(browser: Browser, checks: Checks, kind: Device['kind']): Promise<void> {
  const gate = new Gate();
  const session = await sampleSession(browser, gate, {}, kind);
  const { page } = session;
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);
  let note = '';

  await check('nothing runs before the first PDF', () => assert.equal(page.workers().length, 0));
  await check('the ribbon icon offers the PDFs of the vault', async () => {
    await openChooser(session);
    assert.deepEqual(await page.locator('.suggestion-item').allInnerTexts(), [PDF]);
    await session.screenshot('chooser');
    await page.keyboard.press('Escape');
  });
  await check('a notice shows the stage and a bar that only grows', async () => {
    await recordProgress(session);
    gate.hold(isPictureWrite);
    await chooseByRibbon(session, 'sample');
    await gate.reached();
    await runNotice(session).getByText(en.ui.run.stages.writing).waitFor();
    await session.screenshot('progress');
    gate.open();
    await resultNotice(session).waitFor();
    const { stages, values } = await recordedProgress(session);
    for (const stage of [en.ui.run.stages.reading, en.ui.run.stages.figures, en.ui.run.stages.writing]) assert.ok(stages.includes(stage), `"${stage}" among ${stages.join(', ')}`);
    assert.deepEqual(values, [...values].sort((a, b) => a - b));
  });
  await check('the note is written and opens', async () => {
    assert.match(await resultOf(session), /is ready/);
    note = await onlyNote(session);
    await page.locator('.markdown-preview-view h2', { hasText: en.note.headings.tldr }).waitFor();
    assert.equal(await session.activeFile(), note);
  });
  await check('the note on disk has properties, sections and ledger', () => checkNote(session, note, PDF));
  await check('its images are pictures of something', () => checkImages(session, note));
  await check('every link of note and index leads somewhere', () => checkLinks(session));
  await check('index note and base are there', () => checkIndex(session, note));
  await check('note and index can be looked at', () => takePictures(session, note));
  await check('a second run says that the note is there, and doubles nothing', () => readAgain(session));
  await check('the chooser marks a PDF that has a note', async () => {
    await session.open('Welcome.md');
    await openChooser(session);
    await page.locator('.suggestion-item', { hasText: PDF }).getByText(en.ui.chooser.hasNote).waitFor();
    await session.screenshot('chooser-marked');
    await page.keyboard.press('Escape');
  });
  await check('the index can be rebuilt', async () => {
    await page.evaluate(async (path) => {
      const vault = window.harness?.app.vault;
      const file = vault?.getFileByPath(path);
      if (vault && file) await vault.modify(file, 'Mine.\n');
    }, INDEX);
    await session.settle();
    assert.equal(await session.runCommand('paper-reading-notes:rebuild-paper-index'), true);
    await session.notice(en.ui.run.indexRebuilt(INDEX));
    await checkIndex(session, note);
    assert.match(await session.readText(INDEX), /^Mine\.$/m);
  });
  await check('the file menu of a PDF has the entry, that of a note has not', () => readByMenu(session));
  await check('settings: resolution is found by DPI, stored, and refused out of range', () => changeResolution(session));
  await check('settings: a folder that cannot be is refused', () => refuseFolder(session));
  if (kind === 'phone') {
    await check('no canvas was larger than a phone has, and something was drawn', async () => {
      const largest = await page.evaluate(() => window.harness?.largestCanvas() ?? 0);
      assert.ok(largest > 0 && largest <= PHONE_CANVAS_PIXELS, `${largest} pixels`);
    });
    await check('nothing is wider than the screen', () => fitsTheScreen(session));
  }
  await check("the window's own pdf.js is untouched", async () => assert.deepEqual(await session.changedGlobals(), []));
  await check('unloading ends the worker and takes everything away', async () => {
    // A message that was said before goes by itself.
    await page.waitForFunction(() => document.querySelector('.notice') === null);
    // pdf.js's polyfills keep their state there.
    const left = (await session.disableAndLookForLeaks()).filter((line) => line !== 'global: __core-js_shared__');
    assert.deepEqual(left, []);
    await page.waitForFunction(() => document.querySelector('.side-dock-ribbon-action') === null);
    await until(() => page.workers().length === 0, 'the worker has ended');
    assert.equal(await session.runCommand('paper-reading-notes:generate-reading-note'), false);
  });
  await check('no error, no request out of the page', () => assert.deepEqual(session.problems, []));
  await session.close();
}

/** Writes down what the notice of a run shows, as it changes. */
async function recordProgress({ page }: Session): Promise<void> {
  await page.evaluate(() => {
    const record: { stages: string[]; values: number[] } = { stages: [], values: [] };
    Reflect.set(window, 'harnessProgress', record);
    const note = <T>(list: T[], value: T): void => {
      if (list.at(-1) !== value) list.push(value);
    };
    new MutationObserver(() => {
      const stage = document.querySelector('.paper-reading-notes-run [role=status]');
      const bar = document.querySelector('.paper-reading-notes-run [role=progressbar]');
      if (stage !== null) note(record.stages, stage.textContent);
      if (bar !== null) note(record.values, Number(bar.getAttribute('aria-valuenow')));
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

async function recordedProgress({ page }: Session): Promise<{ stages: string[]; values: number[] }> {
  return page.evaluate(() => Reflect.get(window, 'harnessProgress') as { stages: string[]; values: number[] });
}

async function fitsTheScreen({ page }: Session): Promise<void> {
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
  assert.ok(content <= screen, `${content} of ${screen} pixels`);
}

async function takePictures(session: Session, note: string): Promise<void> {
  const { page } = session;
  await session.open(note);
  const view = page.locator('.workspace-leaf:visible .markdown-preview-view');
  assert.equal(await view.locator('img.is-broken, .internal-embed.is-unresolved').count(), 0);
  await session.screenshot('note-top');
  const height = await view.evaluate((el) => el.scrollHeight);
  for (const [index, share] of [0.25, 0.5, 0.75, 1].entries()) {
    await view.evaluate((el, top) => el.scrollTo(0, top), height * share);
    await session.screenshot(`note-scrolled-${index + 1}`);
  }
  await view.evaluate((el) => el.scrollTo(0, 0));
  await session.open(INDEX);
  await page.locator('.markdown-preview-view:visible td').first().waitFor();
  await session.screenshot('index-note');
}

/** With a note of its own in front the PDF is known: no chooser comes. */
async function readAgain(session: Session): Promise<void> {
  const note = await onlyNote(session);
  const before = await session.paths();
  const text = await session.readText(note);
  await session.open(note);
  await session.runCommand('paper-reading-notes:generate-reading-note');
  assert.match(await resultOf(session), /already there/);
  assert.deepEqual(await session.paths(), before);
  assert.equal(await session.readText(note), text);
  await checkIndex(session, note);
}

async function readByMenu(session: Session): Promise<void> {
  const { page } = session;
  const entry = page.getByRole('menuitem', { name: en.ui.commands.generate });
  await session.showFiles();
  await page.locator('.nav-file-title[data-path="Welcome.md"]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete' }).waitFor();
  assert.equal(await entry.count(), 0);
  await page.keyboard.press('Escape');
  await page.locator(`.nav-file-title[data-path="${PDF}"]`).click({ button: 'right' });
  await session.screenshot('file-menu');
  await entry.click();
  assert.match(await resultOf(session), /already there/);
}
