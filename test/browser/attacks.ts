// Every attack in every kind of field, drawn by the stand-in and as HTML of another reader: nothing is asked for, nothing runs.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { splitFrontMatter } from '../../src/note/front-matter';
import { safeMarkdown } from '../../src/note/safe-markdown';
import { safeText } from '../../src/note/safe-text';
import type { BuiltPlugin } from '../harness/bundle';
import { ATTACKS } from '../note/attacks';
import { hostileNote } from '../note/hostile-note';
import { markdownIt } from '../note/readers/markdown-it';
import type { Checks } from './checks';
import { Session } from './session';

const PLUGIN: BuiltPlugin = {
  mainJs: "module.exports.default = class extends require('obsidian').Plugin {};",
  manifestJson: JSON.stringify({ id: 'nothing', name: 'Nothing', version: '1.0.0', minAppVersion: '1.13.0' }),
  stylesCss: '',
};

/** A red pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==', 'base64');

/** So many attacks go into one note: each of them is then in some of its fields. */
const ATTACKS_A_NOTE = 60;

/** Some that act wherever they are let through. */
const RAW = ['![x](https://evil.example/x.png)', '<img src="x:" onerror="alert(1)">', '<iframe srcdoc="x"></iframe>', '[x](javascript:alert(1))'];

const texts = ATTACKS.map(([, text]) => text);

/** Notes with all attacks, by path: as fields of a draft and a paper, and each as a paragraph of its own. Each ends with a line that names it. */
function attackNotes(): Readonly<Record<string, string>> {
  const notes: Record<string, string> = {};
  const add = (name: string, markdown: string): void => {
    notes[`${name}.md`] = `${markdown}\n\nThe end of ${name}\n`;
  };
  for (let start = 0; start < texts.length; start += ATTACKS_A_NOTE) {
    const some = texts.slice(start, start + ATTACKS_A_NOTE);
    for (const drafter of ['offline', 'a-model']) add(`Fields ${start} ${drafter}`, hostileNote(some, drafter));
  }
  add('Quotes', texts.map(safeText).join('\n\n'));
  add('Answers', texts.flatMap((text) => safeMarkdown(text)).join('\n\n'));
  return notes;
}

/** Elements and attributes that could act in a drawn note, as "what: where"; images of the vault, our links and web addresses are left out. */
function actingElements(): string[] {
  const found: string[] = [];
  const scope = document.querySelector('.markdown-preview-view') ?? document.body;
  for (const element of scope.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    if (['script', 'iframe', 'object', 'embed', 'form', 'input', 'video', 'audio', 'style', 'link', 'meta', 'base', 'webview', 'dialog', 'blockquote'].includes(tag)) {
      if (tag !== 'blockquote' || document.querySelector('.markdown-preview-view') !== null) found.push(`element: ${tag}`);
    }
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`handler: ${name}`);
      if (['href', 'src', 'data-href'].includes(name) && /^\s*[a-z][a-z0-9+.-]*:/i.test(value) && !/^(?:https?:\/\/|mailto:)/i.test(value)) found.push(`address: ${value}`);
    }
    if (element.matches('a.tag, img[src^="http://e"], img[src^="https://"]')) found.push(`tag or image: ${element.outerHTML}`);
    if (element.matches('a.internal-link') && !/^(?:Attachments\/sample\.pdf|Papers\/sample\/images\/)/.test(element.getAttribute('data-href') ?? '')) found.push(`link: ${element.outerHTML}`);
  }
  return found;
}

/** Draws HTML in an empty page; gives what was asked for, what dialogs opened, what scripts did, and what could act. */
async function drawn(browser: Browser, html: string): Promise<readonly string[]> {
  const context = await browser.newContext();
  const happened: string[] = [];
  await context.route('**/*', (route) => {
    happened.push(`request: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined); // a page that is left takes its dialog with it
  });
  page.on('pageerror', (error) => happened.push(`script: ${error.message}`));
  page.on('popup', (popup) => happened.push(`window: ${popup.url()}`));
  await page.setContent(`<!doctype html><title>note</title>${html}<p id="end">The end</p>`);
  await page.locator('#end').waitFor();
  // A refresh or a slow handler would come after the page.
  await page.waitForTimeout(500);
  happened.push(...(await page.evaluate(actingElements)), ...(page.url() === 'about:blank' ? [] : [`left for ${page.url()}`]));
  await context.close();
  return happened;
}

export async function walkAttacks(browser: Browser, checks: Checks): Promise<void> {
  const notes = attackNotes();
  const pictures = { 'Papers/sample/images/fig1.png': PNG, 'Papers/sample/images/fig2.png': PNG, 'Attachments/sample.pdf': '%PDF-1.4\n' };
  const session = await Session.start(browser, { plugin: PLUGIN, vault: { ...notes, ...pictures } });
  const dialogs: string[] = [];
  session.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await checks.check(`${texts.length} attacks in ${Object.keys(notes).length} notes do nothing when the app draws them`, session, async () => {
    for (const path of Object.keys(notes)) {
      await session.open(path);
      await session.page.getByText(`The end of ${path.replace(/\.md$/, '')}`, { exact: true }).last().waitFor();
      assert.deepEqual(await session.page.evaluate(actingElements), [], path);
    }
    await session.screenshot('attacks');
    assert.deepEqual([session.problems, dialogs], [[], []]);
  });
  await session.close();

  const reader = markdownIt();
  await checks.check('nor when another reader draws them as HTML', null, async () => {
    for (const [path, markdown] of Object.entries(notes)) assert.deepEqual(await drawn(browser, reader.render(markdown.slice(splitFrontMatter(markdown).bodyStart))), [], path);
  });
  await checks.check('which is noticed where it does: some of the same as they are', null, async () => {
    const happened = await drawn(browser, RAW.map((text) => reader.render(text)).join('\n'));
    for (const kind of ['request: https://evil.example', 'handler: onerror', 'element: iframe', 'address: javascript:', 'dialog: 1']) {
      assert.ok(happened.some((one) => one.startsWith(kind)), `"${kind}" among ${happened.join(', ')}`);
    }
  });
}
