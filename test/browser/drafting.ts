// Drafting by a model, over the fake of the Messages API on loopback: settings, the question, the note with its price, and what goes wrong.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from 'playwright-core';
import { en } from '../../src/i18n/en';
import { readProperties } from '../../src/note/properties';
import { answerOf } from '../builders/model-answer';
import { snailDraft } from '../builders/snail-paper';
import { builtPlugin } from '../harness/bundle';
import { startFakeApi, type FakeApi, type Script } from '../messages-api/server';
import type { Checks } from './checks';
import { chooseByRibbon, closeModal, openSettings, resultNotice, settingRow } from './plugin-page';
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
  const api = await startFakeApi();
  const session = await modelSession(browser, api);
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);
  await check('settings: who drafts, where, and the key, which only the app keeps', async () => {
    await chooseServer(session, api.url);
    await session.screenshot('settings-drafting');
    await closeModal(session);
  });
  await check('the question says what goes where and for how much', async () => {
    api.script(WHOLE);
    await chooseByRibbon(session, 'sample');
    await question(session).getByText(en.plan.to(api.url, 'claude-sonnet-5-5')).waitFor();
    await session.screenshot('approval');
    assert.deepEqual(sent(api), []);
    await question(session).getByRole('button', { name: en.ui.approval.send, exact: true }).click();
  });
  await check('the model drafts the note, and the note says what it cost', async () => {
    await resultNotice(session).getByText(/Drafted by claude-sonnet-5-5; it cost about \$/).waitFor();
    await session.screenshot('drafted-by-model');
    const properties = readProperties(await session.readText(await onlyNote(session)));
    assert.ok(properties.ok);
    assert.equal(properties.value['drafted-by'], 'claude-sonnet-5-5');
    assert.equal(typeof properties.value['cost-usd'], 'number');
  });
  await check('no error', () => assert.deepEqual(session.problems, []));
  await session.close();
  await api.close();
}

/** What was sent to be drafted. */
const sent = (api: FakeApi): readonly string[] => api.received.filter(({ path }) => path === '/v1/messages').map(({ body }) => body);

async function modelSession(browser: Browser, api: FakeApi, settings: Readonly<Record<string, unknown>> = {}): Promise<Session> {
  const vault = { [PDF]: await readFile('test/fixtures/sample/sample.pdf'), '.obsidian/plugins/paper-reading-notes/data.json': JSON.stringify(settings) };
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
