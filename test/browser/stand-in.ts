// The parts of the stand-in that need a page, held against their sources with a toy plugin.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Checks } from './checks';
import { Session } from './session';
import { walkLife } from './stand-in-life';
import { toyPlugin } from './toy';
import { until } from './until';

const NOTE = `---
title: "A: b"
pdf: "[[Files/paper.pdf]]"
tags: [paper]
---
# One

Text with **bold**, \`code\`, [[Other|an alias]] and [[Nowhere]]. %% hidden %%
![[dot.png|40]]

> [!note]- Folded
> inside

| A | B |
| --- | ---: |
| x \\| y | [[Other\\|O]] |

1. first
   - nested
2. second
`;

/** A red pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==', 'base64');

const VAULT = { 'Note.md': NOTE, 'Other.md': 'Other\n', 'dot.png': PNG, 'Files/paper.pdf': '%PDF-1.4\n' };

export async function walkStandIn(browser: Browser, checks: Checks): Promise<void> {
  const session = await Session.start(browser, { plugin: await toyPlugin(), vault: VAULT });
  const { page } = session;
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);

  // obsidian.d.ts, Vault.on('create'): "also called when the vault is first loaded for each existing file"
  await check('a plugin is loaded before the vault, and told of each file', async () => {
    const seen = await page.evaluate(() => {
      const plugin = Object(window.harness?.host.plugin) as object;
      return ['filesAtLoad', 'events'].map((name): unknown => Reflect.get(plugin, name));
    });
    assert.deepEqual(seen, [0, ['create Files', 'create Files/paper.pdf', 'create Note.md', 'create Other.md', 'create dot.png', 'layout ready']]);
  });

  // obsidian.d.ts, FuzzySuggestModal, SuggestModal.selectSuggestion
  await check('a chooser is opened by the ribbon, filtered by typing, left by Enter', async () => {
    await page.getByRole('button', { name: 'Choose a file' }).click();
    assert.equal(await page.locator('.suggestion-item').count(), 4);
    await page.keyboard.type('flspap');
    await page.locator('.suggestion-item', { hasText: 'Files/paper.pdf' }).waitFor();
    await page.keyboard.press('Enter');
    assert.match(await session.notice('Chosen'), /Files\/paper\.pdf/);
    assert.equal(await page.locator('.prompt').count(), 0);
  });
  await check('a chooser is walked through with arrows, and Escape closes it', async () => {
    await page.getByRole('button', { name: 'Choose a file' }).click();
    const selected = page.locator('.suggestion-item.is-selected');
    const first = await selected.innerText();
    await page.keyboard.press('ArrowDown');
    const second = await selected.innerText();
    await page.keyboard.press('ArrowUp');
    assert.notEqual(first, second);
    assert.equal(await selected.innerText(), first);
    await page.keyboard.type('zzz');
    await page.getByText('No results found.').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.prompt').count(), 0);
  });

  // obsidian.d.ts, Notice: duration 0 stays; a click dismisses
  await check('a notice shows its fragment, a click on a button that stops it does not close it, a click beside does', async () => {
    await session.runCommand('toy:progress');
    const notice = page.locator('.notice', { hasText: 'Working' });
    await notice.getByRole('button', { name: 'Stop' }).click();
    assert.equal(await notice.locator('.setting-progress-bar-inner').evaluate((el) => el.style.width), '40%');
    await notice.click({ position: { x: 5, y: 5 } });
    assert.equal(await notice.count(), 0);
  });

  // obsidian.d.ts, Modal; ConfirmationModal: "return a truthy value from the handler to keep the modal open"
  await check('a window closes by Escape; a question closes by its buttons, unless they say to stay', async () => {
    await session.runCommand('toy:window');
    await page.getByRole('dialog').getByText('A window').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('dialog').count(), 0);
    await session.runCommand('toy:ask');
    await page.getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Do it' }).click();
    await session.notice('Done');
    assert.equal(await page.getByRole('dialog').count(), 0);
  });

  // obsidian.d.ts, Command.checkCallback; Plugin.addCommand ("prefixed with this plugin's id and name")
  await check('the palette offers what can be run', async () => {
    await page.keyboard.press('Control+p');
    assert.deepEqual(await page.locator('.suggestion-item').allInnerTexts(), ['Toy: Leave behind', 'Toy: Ask', 'Toy: Window', 'Toy: Misbehave', 'Toy: Progress']);
    await page.keyboard.press('Escape');
    assert.equal(await session.runCommand('toy:hidden'), false);
  });

  // obsidian.d.ts, Workspace.on('file-menu'), MenuItem
  await check('a plugin adds to the menu of a file', async () => {
    await page.locator('.nav-file-title[data-path="Other.md"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Toy' }).click();
    assert.match(await session.notice('Menu'), /Other\.md/);
    assert.equal(await page.locator('.menu').count(), 0);
  });

  await walkSettings(session, check);
  await walkNote(session, check);

  await check('what is not modelled throws, also members of the DOM', async () => {
    const messages = await page.evaluate(() => {
      const tried = [(): unknown => window.harness?.app.workspace['leftSplit' as never], (): unknown => document.body['onNodeInserted' as never], (): unknown => window.harness?.app['lastEvent' as never]];
      return tried.map((attempt) => {
        try {
          return String(attempt());
        } catch (error) {
          return error instanceof Error ? error.message : '';
        }
      });
    });
    assert.deepEqual(messages.map((message) => message.replace(/ \(.*/, '')), ['not modelled: Workspace.leftSplit', 'not modelled: HTMLElement.onNodeInserted', 'not modelled: App.lastEvent']);
  });

  // obsidian.d.ts, Component.register
  await check('a plugin that is disabled leaves nothing behind', async () => {
    await page.evaluate(() => window.harness?.host.disable());
    assert.equal(await page.getByRole('button', { name: 'Choose a file' }).count(), 0);
    assert.equal(await session.runCommand('toy:ask'), false);
    await page.locator('.nav-file-title[data-path="Other.md"]').click({ button: 'right' });
    assert.equal(await page.getByRole('menuitem', { name: 'Toy' }).count(), 0);
    await page.keyboard.press('Escape');
  });
  await check('the page had no errors', () => assert.deepEqual(session.problems, []));
  await session.close();
  await walkWatching(browser, checks);
  await walkLife(browser, checks);
}

/** Were the watching broken, the walks through the plugin would show nothing. */
async function walkWatching(browser: Browser, checks: Checks): Promise<void> {
  const session = await Session.start(browser, { plugin: await toyPlugin(), vault: {} });
  await checks.check('errors, requests out of the page and changed globals are noticed', session, async () => {
    await session.runCommand('toy:misbehave');
    for (const problem of ['console: a complaint', 'uncaught: Error: an uncaught one', 'request: GET https://example.org/', 'request: GET https://example.net/']) {
      await until(() => session.problems.some((seen) => seen.startsWith(problem)), `"${problem}" is noticed`);
    }
    assert.deepEqual(await session.changedGlobals(), ['pdfjsLib']);
    assert.equal(session.page.workers().length, 1);
  });
  await session.close();
}

type Check = (name: string, work: () => unknown) => Promise<void>;

// Developer docs, "Settings": control types, validating input, conditional visibility; "Migrate to declarative settings", "Verification"
async function walkSettings(session: Session, check: Check): Promise<void> {
  const { page } = session;
  const becomes = (key: string, value: unknown): Promise<void> => until(async () => (await session.pluginData('toy', key)) === value, `${key} is stored`);
  await page.getByRole('button', { name: 'Open settings' }).click();
  const row = (name: string): ReturnType<typeof page.locator> => page.locator('.setting-item', { hasText: name });

  await check('a stored value that is not valid is said on mount and kept', async () => {
    await row('Folder').getByText('No # please.').waitFor();
    assert.equal(await page.getByLabel('Folder').inputValue(), 'Old#');
  });
  await check('a valid value is stored at once, an invalid one is not', async () => {
    await page.getByLabel('Folder').fill('New');
    await row('Folder').getByText('No # please.').waitFor({ state: 'detached' });
    await becomes('folder', 'New');
    await page.getByLabel('Folder').fill('New#');
    await row('Folder').getByText('No # please.').waitFor();
    assert.equal(await session.pluginData('toy', 'folder'), 'New');
  });
  await check('a number is committed on Enter, and refused out of its range', async () => {
    const field = page.getByLabel('Size');
    assert.equal(await field.inputValue(), '5');
    await field.fill('11');
    await field.press('Enter');
    await row('Size').getByText('Must be at most 10.').waitFor();
    assert.equal(await session.pluginData('toy', 'size'), undefined);
    await field.fill('7');
    await field.press('Enter');
    await row('Size').getByText('Must be at most 10.').waitFor({ state: 'detached' });
    await becomes('size', 7);
  });
  await check('a row is shown when the control it depends on changes', async () => {
    assert.equal(await row('Depth').isVisible(), false);
    await page.getByLabel('Deep').check({ force: true });
    await row('Depth').waitFor();
  });
  await check('settings are found by their aliases, not while they are hidden', async () => {
    await page.getByLabel('Search settings').fill('width');
    assert.deepEqual(await page.locator('.setting-search-result').allInnerTexts(), ['Size']);
    await page.getByLabel('Search settings').fill('');
    await page.keyboard.press('Escape');
  });
}

// Help, "Basic formatting syntax", "Callouts", "Internal links", "Embed files", "Properties"
async function walkNote(session: Session, check: Check): Promise<void> {
  const { page } = session;
  await session.open('Note');
  const note = page.locator('.markdown-preview-view');
  await check('a note is drawn: properties, links, embeds, callouts, tables, lists; comments are not', async () => {
    assert.equal(await note.locator('[data-property-key="pdf"] a.internal-link').innerText(), 'Files/paper.pdf');
    assert.equal(await note.locator('h1').innerText(), 'One');
    assert.equal(await note.locator('a.internal-link', { hasText: 'an alias' }).getAttribute('data-href'), 'Other');
    assert.equal(await note.locator('a.is-unresolved').innerText(), 'Nowhere');
    assert.equal(await note.locator('.image-embed img').evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth), 1);
    assert.deepEqual(await note.locator('tbody td').allInnerTexts(), ['x | y', 'O']);
    assert.equal(await note.locator('ol > li > ul > li').innerText(), 'nested');
    assert.doesNotMatch(await note.innerText(), /hidden|%%/);
  });
  await check('a folded callout opens by a click', async () => {
    assert.equal(await note.locator('.callout-content').isVisible(), false);
    await note.locator('.callout-title').click();
    assert.equal(await note.locator('.callout-content').isVisible(), true);
  });
  await check('a note is drawn anew when its file changes', async () => {
    await page.evaluate(async () => {
      const vault = window.harness?.app.vault;
      const file = vault?.getFileByPath('Note.md');
      if (vault && file) await vault.process(file, (text) => `${text}\nAdded line.\n`);
    });
    await note.getByText('Added line.').waitFor();
  });
  await session.screenshot('stand-in-note');
}
