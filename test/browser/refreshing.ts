// Read, edit like a reader, read again, look at the difference, take, undo.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { en } from '../../src/i18n/en';
import { foldSection } from '../../src/note/fold-section';
import { findLedger, replaceLedger } from '../../src/note/ledger';
import { textHash } from '../../src/note/text-hash';
import type { Checks } from './checks';
import { Gate } from './gate';
import { chooseByRibbon, resultOf } from './plugin-page';
import { sampleSession } from './reading';
import type { Session } from './session';
import { INDEX, onlyNote } from './written-files';

const words = en.ui.refresh;
const MINE = 'I doubt this, see the appendix.';
const THOUGHT = 'A thought of mine.';

/** The window to refresh a note. */
const refreshWindow = ({ page }: Session): Locator => page.locator('.paper-reading-notes-refresh');

/** What a row of the preview says of a section. */
const rowOf = (session: Session, section: string): Locator => refreshWindow(session).locator('.setting-item', { has: session.page.locator('.setting-item-name', { hasText: section }) });

export async function walkRefreshing(browser: Browser, checks: Checks): Promise<void> {
  const session = await sampleSession(browser, new Gate());
  const { page } = session;
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);
  let note = '';
  let edited = '';
  let index = '';

  await check('the paper is read', async () => {
    await chooseByRibbon(session, 'sample');
    await resultOf(session);
    note = await onlyNote(session);
  });
  await check('a refresh with nothing new says so', async () => {
    await session.open(note);
    await openPreview(session);
    await refreshWindow(session).getByText(words.nothing).waitFor();
    await page.keyboard.press('Escape');
    await refreshWindow(session).waitFor({ state: 'detached' });
  });
  await check('the reader edits, and the last draft was another', async () => {
    edited = asAfterAnOlderDraft(await session.readText(note));
    await replaceNote(session, note, edited);
    index = await session.readText(INDEX);
  });
  await check('the preview says what is new, and offers the draft where the reader wrote', async () => {
    await openPreview(session);
    await rowOf(session, en.note.headings.tldr).getByText(words.actions.yours).waitFor();
    await rowOf(session, en.note.headings.summary).getByText(words.actions.replaced).waitFor();
    await refreshWindow(session).locator('del', { hasText: 'I doubt' }).first().waitFor();
    await session.screenshot('refresh-preview');
    assert.equal(await session.readText(note), edited, 'nothing is written before the reader applies it');
  });
  await check('the reader takes the draft by keyboard, and the rest is renewed', async () => {
    const choice = rowOf(session, en.note.headings.tldr).locator('select');
    await choice.focus();
    await choice.selectOption({ label: words.decisions.take });
    await session.screenshot('refresh-take');
    const apply = refreshWindow(session).getByRole('button', { name: words.apply });
    await apply.focus();
    await page.keyboard.press('Enter');
    assert.match(await resultOf(session), /is refreshed/);
    const text = await session.readText(note);
    assert.ok(!text.includes(MINE), 'what was given up is gone');
    assert.ok(!text.includes('An older draft.'), 'what was untouched is new');
    assert.ok(text.includes(THOUGHT) && text.includes('## Mine'), 'what the reader added is there');
    await session.settle();
    await session.screenshot('refresh-done');
  });
  await check('undo puts all of it back', async () => {
    assert.equal(await session.runCommand('paper-reading-notes:undo-last-run'), true);
    await session.notice(en.ui.undo.done(note));
    assert.equal(await session.readText(note), edited);
    assert.equal(await session.readText(INDEX), index);
    await session.screenshot('refresh-undone');
  });
  await check('undo asks when the reader has written since', async () => {
    await openPreview(session);
    await refreshWindow(session).getByRole('button', { name: words.apply }).click();
    await resultOf(session);
    await replaceNote(session, note, `${await session.readText(note)}\nWritten since.\n`);
    await session.runCommand('paper-reading-notes:undo-last-run');
    await page.locator('.modal', { hasText: en.ui.undo.title }).getByRole('button', { name: en.ui.undo.rest }).waitFor();
    await session.screenshot('undo-asks');
    await page.keyboard.press('Escape');
    assert.match(await session.readText(note), /Written since\./);
  });
  await check('no error, no request out of the page', () => assert.deepEqual(session.problems, []));
  await session.close();
}

/** Opens the window on the open note and waits for what would change. */
async function openPreview(session: Session): Promise<void> {
  assert.equal(await session.runCommand('paper-reading-notes:refresh-reading-note'), true);
  await refreshWindow(session).waitFor();
  await session.screenshot('refresh-choice');
  await refreshWindow(session).getByRole('button', { name: words.preview }).click();
  await refreshWindow(session).locator('.paper-reading-notes-preview').waitFor();
}

/** Writes the note as its reader would, on disk, and waits until the app has it. */
async function replaceNote(session: Session, path: string, text: string): Promise<void> {
  const changed = await session.page.evaluate(
    async ([file, content]) => {
      const vault = window.harness?.app.vault;
      const found = vault?.getFileByPath(file);
      if (vault && found) await vault.modify(found, content);
      return found !== undefined && found !== null;
    },
    [path, text] as const,
  );
  if (!changed) await writeFile(join(session.folder, path), text);
  await session.settle();
}

/**
 * The note as a reader has it who wrote into it after another draft: the ledger's hashes of the summary and the gist are those of that draft, in the summary its
 * text stands untouched, in the gist the reader has written.
 */
function asAfterAnOlderDraft(text: string): string {
  const found = findLedger(text);
  assert.ok(found.ok);
  const { ledger } = found.value;
  const older = 'An older draft.';
  const hash = textHash(foldSection(older, () => null));
  const sections = ledger.sections.map(({ blocks, ...section }) => (['summary', 'tldr'].includes(section.id) ? { ...section, hash } : { ...section, ...(blocks === undefined ? {} : { blocks }) }));
  return replaceLedger(text, { ...ledger, sections })
    .replace(/(## TL;DR\n\n)[\s\S]*?(?=\n\n## )/, `$1${older} ${MINE}`)
    .replace(/(## Summary\n\n)[\s\S]*?(?=\n\n## )/, `$1${older}`)
    .replace('## My notes\n', `## My notes\n\n${THOUGHT}\n`)
    .replace('## Summary', '## Mine\n\nA section of mine.\n\n## Summary');
}
