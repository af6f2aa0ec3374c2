// Drafting by a model, over the fake of the Messages API on loopback: settings, the question, the note with its price, and what goes wrong.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { en } from '../../src/i18n/en';
import { readProperties } from '../../src/note/properties';
import { answerOf } from '../builders/model-answer';
import { snailDraft } from '../builders/snail-paper';
import { builtPlugin } from '../harness/bundle';
import { startFakeApi, type FakeApi, type Script } from '../messages-api/server';
import type { Checks } from './checks';
import { chooseByRibbon, closeModal, openSettings, resultNotice, runNotice, settingRow } from './plugin-page';
import { PDF } from './reading';
import { Session } from './session';
import { until } from './until';
import { onlyNote } from './written-files';

const KEY = 'sk-ant-secret-0123456789';
const words = en.ui.settings.drafting;
const WHOLE: Script = { kind: 'answer', text: answerOf(snailDraft) };

/** The question before a paper is sent. */
const question = ({ page }: Session): Locator => page.locator('.paper-reading-notes-approval');

export async function walkDrafting(browser: Browser, checks: Checks): Promise<void> {
  await walkFirstDraft(browser, checks);
  await walkWayAround(browser, checks);
  await walkFailures(browser, checks);
  await walkQueue(browser, checks);
}

/** Settings, key, question, note with its price; then the reader's own questions; and the key is nowhere but where the app keeps it. */
async function walkFirstDraft(browser: Browser, checks: Checks): Promise<void> {
  const api = await startFakeApi();
  const session = await modelSession(browser, api);
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);
  await check('settings: who drafts, where, and the key, which only the app keeps', async () => {
    await chooseServer(session, api.url);
    await session.screenshot('settings-drafting');
    await settingRow(session, words.prices).scrollIntoViewIfNeeded();
    await session.screenshot('settings-drafting-end');
    await settingRow(session, words.modelList).getByRole('button').click();
    await session.page.locator('.suggestion-item', { hasText: 'Newest sonnet (Claude Sonnet 5.5)' }).waitFor();
    await session.screenshot('models');
    await session.page.keyboard.press('Escape');
    await closeModal(session);
  });
  await check('the question says what goes where and for how much; by quoting, nothing is sent', async () => {
    api.script(WHOLE);
    await chooseByRibbon(session, 'sample');
    await question(session).getByText(en.plan.to(api.url, 'claude-sonnet-5-5')).waitFor();
    await session.screenshot('approval');
    await session.page.keyboard.press('Escape');
    await session.notice(en.failures.cancelled);
    assert.deepEqual(sent(api), []);
    assert.deepEqual((await session.paths()).filter((path) => path.startsWith('Papers/')), []);
  });
  await check('the model drafts the note with the reader’s own questions, and the note says what it cost', async () => {
    api.script({ kind: 'answer', text: answerOf({ ...snailDraft, focus: [{ question: 'How is it scored?', answer: snailDraft.tldr }] }) });
    await session.runCommand('paper-reading-notes:generate-reading-note-with-focus');
    await session.page.locator('.prompt .suggestion-item').first().click();
    await session.page.getByLabel(en.ui.focus.questions).fill('How is it scored?');
    await session.screenshot('focus');
    await session.page.getByRole('button', { name: en.ui.focus.start, exact: true }).click();
    await question(session).getByRole('button', { name: en.ui.approval.send, exact: true }).click();
    await resultNotice(session).getByText(/Drafted by claude-sonnet-5-5; it cost about \$/).waitFor();
    await session.screenshot('drafted-by-model');
    const note = await session.readText(await onlyNote(session));
    const properties = readProperties(note);
    assert.ok(properties.ok);
    assert.equal(properties.value['drafted-by'], 'claude-sonnet-5-5');
    assert.equal(typeof properties.value['cost-usd'], 'number');
    assert.match(note, /## Your questions\n\n### How is it scored\?/);
    assert.ok(sent(api)[0]?.includes('How is it scored?'));
  });
  await check('the month’s total is in the settings', async () => {
    await openSettings(session);
    await session.page.getByText(/Spent this month: \$0\.\d+/).waitFor();
    await closeModal(session);
  });
  await check('the key is in the app’s secret storage and nowhere else', async () => {
    assert.deepEqual(await placesOf(session, KEY), ['localStorage: My vault-secrets']);
    assert.ok(api.received.every(({ path, body }) => !path.includes(KEY) && !body.includes(KEY)));
  });
  await check('no error, and nothing is left behind', async () => {
    assert.deepEqual(session.problems, []);
    for (const notice of await session.page.locator('.notice').all()) await notice.click({ position: { x: 4, y: 4 } });
    // pdf.js leaves the first global behind, the test browser the second.
    const left = (await session.disableAndLookForLeaks()).filter((line) => !['global: __core-js_shared__', 'global: wgxpath'].includes(line));
    assert.deepEqual(left, []);
  });
  await session.close();
  await api.close();
}

/** A server that refuses requests from web pages: the app's own request does it, and cannot be stopped. */
async function walkWayAround(browser: Browser, checks: Checks): Promise<void> {
  const api = await startFakeApi({ cors: 'none' });
  const session = await modelSession(browser, api);
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);
  await chooseServer(session, api.url);
  await closeModal(session);
  await check('cancelled while a whole answer is under way: it may be billed, and no note is written', async () => {
    api.script({ kind: 'silent' });
    await startAndSend(session);
    await runNotice(session).getByText(en.ui.run.drafting.whole).waitFor();
    await session.screenshot('whole-answer');
    await runNotice(session).getByRole('button').click();
    await session.notice(en.failures.cancelledWhile.whole);
    assert.deepEqual((await session.paths()).filter((path) => path.startsWith('Papers/')), []);
  });
  await check('the note is drafted that way', async () => {
    api.script(WHOLE);
    await startAndSend(session);
    await resultNotice(session).getByText(/Drafted by claude-sonnet-5-5/).waitFor();
    assert.equal(properties(await session.readText(await onlyNote(session)))['drafted-by'], 'claude-sonnet-5-5');
  });
  await check('no error but what the browser says of the refusal', () => {
    assert.deepEqual(session.problems.filter((problem) => !/CORS|net::ERR_FAILED/.test(problem)), []);
  });
  await session.close();
  await api.close();
}

/** What goes wrong is said, with a button that helps, and the note by quoting is there. */
async function walkFailures(browser: Browser, checks: Checks): Promise<void> {
  const api = await startFakeApi();
  const session = await modelSession(browser, api);
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);
  await chooseServer(session, api.url);
  await closeModal(session);
  let note = '';
  await check('a wrong key: the sentence, the note by quoting, and a button to set another', async () => {
    api.script({ kind: 'status', status: 401, type: 'authentication_error', message: 'invalid key' });
    await startAndSend(session);
    await resultNotice(session).getByText(en.model['wrong-key']).waitFor();
    await session.screenshot('wrong-key');
    note = await onlyNote(session);
    assert.equal(properties(await session.readText(note))['drafted-by'], 'offline');
    assert.match(await session.readText(note), /The model did not write this note\. The server does not accept the API key\./);
    await resultNotice(session).getByRole('button', { name: en.ui.run.linkKey }).click();
    await session.screenshot('key-window');
  });
  await check('from there the note is drafted again: asked, looked at, applied', async () => {
    api.script({ kind: 'answer', text: '', stop: 'refusal', category: 'bio' }, WHOLE);
    const { page } = session;
    await page.getByRole('button', { name: en.ui.run.draftAgain }).click();
    await page.getByRole('button', { name: en.ui.refresh.preview }).click();
    await question(session).getByRole('button', { name: en.ui.approval.send, exact: true }).click();
    await page.getByText(en.ui.refresh.notByModel(en.model.refused('bio'))).waitFor();
    await session.screenshot('refresh-refused');
    await page.keyboard.press('Escape');
    await session.runCommand('paper-reading-notes:refresh-reading-note');
    await page.getByRole('button', { name: en.ui.refresh.preview }).click();
    await question(session).getByRole('button', { name: en.ui.approval.send, exact: true }).click();
    await page.getByRole('button', { name: en.ui.refresh.apply }).click();
    await resultNotice(session).getByText(/is refreshed/).waitFor();
    assert.equal(properties(await session.readText(note))['drafted-by'], 'claude-sonnet-5-5');
  });
  await check('no error but what the browser says of the refusals', () => {
    assert.deepEqual(session.problems.filter((problem) => !/status of 401/.test(problem)), []);
  });
  await session.close();
  await api.close();
}

/** Many papers: one question for all, and a queue that stops when the next would meet the same trouble. */
async function walkQueue(browser: Browser, checks: Checks): Promise<void> {
  const api = await startFakeApi();
  for (const [what, script] of [['one question is for all that wait', WHOLE], ['a queue stops for a wrong key, before all are drafted by quoting', { kind: 'status', status: 401, type: 'authentication_error', message: 'invalid key' }]] as const) {
    const session = await modelSession(browser, api, { drafter: 'server', serverUrl: api.url, serverIsGateway: true, serverModel: 'sonnet', keyNames: { [api.url]: 'my-model-key' } }, true);
    const { page } = session;
    await checks.check(what, session, async () => {
      api.script(script);
      const before = sent(api).length;
      await page.evaluate((key) => window.harness?.app.secretStorage.setSecret('my-model-key', key), KEY);
      await page.locator('.nav-file-title[data-path="Attachments"]').click({ button: 'right' });
      await page.locator('.menu-item', { hasText: en.ui.commands.generateMany }).click();
      await page.getByRole('button', { name: en.ui.many.start(2), exact: true }).click();
      await question(session).getByText(en.ui.approval.others(1)).waitFor();
      await session.screenshot('approval-many');
      await question(session).getByRole('button', { name: en.ui.approval.sendMany(2), exact: true }).click();
      if (script === WHOLE) {
        await resultNotice(session).getByText(en.ui.many.written(2)).waitFor();
        assert.equal(await question(session).count(), 0);
        assert.ok(sent(api).length >= before + 2);
      } else {
        await resultNotice(session).getByText(en.ui.many.held(1)).waitFor();
        await session.screenshot('queue-held');
        assert.equal(sent(api).length, before + 1);
        await session.runCommand('paper-reading-notes:show-reading-queue');
        await page.getByText(en.ui.queue.byQuoting(en.model['wrong-key'])).waitFor();
        await session.screenshot('queue-by-quoting');
      }
    });
    await session.close();
  }
  await api.close();
}

async function startAndSend(session: Session): Promise<void> {
  await chooseByRibbon(session, 'sample');
  await question(session).getByRole('button', { name: en.ui.approval.send, exact: true }).click();
}

function properties(note: string): Readonly<Record<string, unknown>> {
  const read = readProperties(note);
  assert.ok(read.ok);
  return read.value;
}

/** Where a text stands: files of the vault (hidden ones too), what the browser keeps, what was said on the console. */
async function placesOf(session: Session, text: string): Promise<string[]> {
  const names = await readdir(session.folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).map(async (path) => ((await readFile(path)).includes(text) ? [path] : [])));
  const stored = await session.page.evaluate((wanted) => Object.entries(localStorage).flatMap(([key, value]) => (String(value).includes(wanted) ? [`localStorage: ${key}`] : [])), text);
  return [...files.flat(), ...stored, ...session.said.filter((line) => line.includes(text)).map((line) => `console: ${line}`), ...((await session.page.content()).includes(text) ? ['page'] : [])];
}

/** What was sent to be drafted. */
const sent = (api: FakeApi): readonly string[] => api.received.filter(({ path }) => path === '/v1/messages').map(({ body }) => body);

async function modelSession(browser: Browser, api: FakeApi, settings: Readonly<Record<string, unknown>> = {}, two = false): Promise<Session> {
  const other: Readonly<Record<string, Uint8Array>> = two ? { 'Attachments/short.pdf': await readFile('src/sample/sample-paper.pdf') } : {};
  const vault = {
    ...other, [PDF]: await readFile('test/fixtures/sample/sample.pdf'), '.obsidian/plugins/paper-reading-notes/data.json': JSON.stringify(settings) };
  return Session.start(browser, { plugin: await builtPlugin(process.cwd()), vault, services: [api.url] });
}

/** Sets the fake up as a gateway to Claude, as a reader does, and gives it a key. */
async function chooseServer(session: Session, url: string): Promise<void> {
  const { page } = session;
  await openSettings(session);
  await page.getByLabel(words.who).selectOption('server');
  await page.getByLabel(words.address).fill(url);
  await settingRow(session, words.gateway).locator('.checkbox-container').click();
  await page.getByLabel(words.serverModel).fill('sonnet');
  await settingRow(session, words.key).getByRole('button').click();
  await page.getByLabel('Secret name').fill('my-model-key');
  await page.getByLabel('Secret', { exact: true }).fill(KEY);
  await page.getByRole('button', { name: 'Save' }).click();
  await settingRow(session, words.key).getByText('my-model-key').waitFor();
  await until(async () => (await session.pluginData('paper-reading-notes', 'serverModel')) === 'sonnet', 'the settings are stored');
}
