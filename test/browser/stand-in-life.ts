// The stand-in over a plugin's life: what comes from outside, and what is left when the plugin goes.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { Checks } from './checks';
import { openSettings, settingRow } from './plugin-page';
import { Session } from './session';
import { toyPlugin } from './toy';
import { until } from './until';

/** What the toy plugin has written down. */
const eventsOf = (session: Session): Promise<unknown> => session.page.evaluate((): unknown => Reflect.get(Object(window.harness?.host.plugin) as object, 'events'));

export async function walkLife(browser: Browser, checks: Checks): Promise<void> {
  await walkOutside(browser, checks);
  await walkLeaks(browser, checks);
  await walkPhone(browser, checks);
}

async function walkOutside(browser: Browser, checks: Checks): Promise<void> {
  const service = await startService();
  const session = await Session.start(browser, { plugin: await toyPlugin(), vault: { 'Note.md': 'One\n' } });
  const { page } = session;
  const check = (name: string, work: () => unknown): Promise<void> => checks.check(name, session, work);

  // Developer docs, "Store secrets": the setting holds the name of the secret; obsidian.d.ts, SecretStorage
  await check('a secret is made and linked; the settings hold its name, the vault nowhere its value', async () => {
    await openSettings(session);
    const row = settingRow(session, 'Key');
    await row.getByRole('button', { name: 'Link...' }).click();
    await page.getByLabel('Secret name').fill('My key');
    await page.getByLabel('Secret', { exact: true }).fill('s3cret');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('not an id').waitFor();
    await page.getByLabel('Secret name').fill('my-key');
    await page.getByRole('button', { name: 'Save' }).click();
    await row.getByRole('button', { name: 'my-key' }).waitFor();
    await until(async () => (await session.pluginData('toy', 'secretName')) === 'my-key', 'the name is stored');
    assert.doesNotMatch(await session.readText('.obsidian/plugins/toy/data.json'), /s3cret/);
    const read = await page.evaluate(() => ['my-key', 'other'].map((id) => window.harness?.app.secretStorage.getSecret(id)));
    assert.deepEqual(read, ['s3cret', null]);
    await page.keyboard.press('Escape');
  });

  // obsidian.d.ts, addStatusBarItem
  await check('a status bar item is shown', () => page.locator('.status-bar-item', { hasText: 'Toy is ready' }).waitFor());

  // obsidian.d.ts, registerObsidianProtocolHandler; release notes 1.13 ("asks the user before")
  await check('an obsidian:// address reaches the plugin after the reader said yes', async () => {
    const open = (): Promise<void> => page.evaluate(() => window.harness?.app.$protocols.open('obsidian://toy?file=a%20b.pdf&fast'));
    await open();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await open();
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await until(async () => JSON.stringify(await eventsOf(session)).includes('protocol'), 'the handler is called');
    const events = (await eventsOf(session)) as string[];
    assert.deepEqual(events.filter((event) => event.startsWith('protocol')), ['protocol {"action":"toy","file":"a b.pdf","fast":"true"}']);
  });
  // obsidian.d.ts, registerCliHandler
  await check('the command line reaches the plugin; a required flag is asked for', async () => {
    const run = (...line: string[]): Promise<string> => page.evaluate((words) => window.harness?.app.$cli.run(words).catch((error: unknown) => String(error)) ?? '', line);
    assert.equal(await run('toy:say', 'text=Hello you', 'loud'), 'Hello you!');
    assert.match(await run('toy:say'), /Missing required parameter: text/);
    assert.match(await run('nobody'), /not found/);
  });

  // obsidian.d.ts, requestUrl ("without any CORS restrictions"; throw "defaults to true")
  await check('requestUrl reaches a service that knows no CORS, and rejects at 400 and more', async () => {
    const ask = (url: string): Promise<unknown> =>
      page.evaluate(async (address) => {
        const plugin = Object(window.harness?.host.plugin) as { request(url: string): Promise<unknown> };
        return plugin.request(address).catch((error: unknown) => `${String(error)} ${JSON.stringify(Object(error))}`);
      }, url);
    const answered = (await ask(`${service.origin}/echo`)) as { status: number; json: unknown; headers: Record<string, string> };
    assert.equal(answered.status, 200);
    assert.equal(answered.headers['x-answer'], 'yes');
    assert.deepEqual(answered.json, { method: 'POST', key: 'k', type: 'application/json', body: '{"a":1}' });
    assert.match(String(await ask(`${service.origin}/busy`)), /^Error: Request failed, status 429 .*"retry-after":"7"/);
    assert.match(String(await ask('http://127.0.0.1:1/')), /net::ERR_/);
    assert.match(String(await ask('https://example.org/x')), /net::ERR_INTERNET_DISCONNECTED/);
    assert.deepEqual(session.problems.splice(0), ['requestUrl: POST https://example.org/x']);
  });

  // obsidian.d.ts, Vault.on; Plugin.onExternalSettingsChange
  await check('what another device synced in is seen, settings too', async () => {
    await session.syncIn({ 'New/From elsewhere.md': 'text', 'Note.md': 'Two\n' });
    await session.syncSettings('toy', { mode: 'slow' });
    const events = (await eventsOf(session)) as string[];
    assert.deepEqual(events.slice(-3), ['create New', 'create New/From elsewhere.md', 'settings changed outside']);
  });
  await check('the page had no errors', () => assert.deepEqual(session.problems, []));
  await session.close();
  await service.close();
}

/** A plugin that misbehaves is found out; one that does not leaves nothing. */
async function walkLeaks(browser: Browser, checks: Checks): Promise<void> {
  const session = await Session.start(browser, { plugin: await toyPlugin(), vault: { 'Note.md': 'One\n' } });
  // obsidian.d.ts, Component.register, registerEvent, registerInterval
  await checks.check('a plugin that registers all it makes leaves nothing when it is disabled, enabled, updated and disabled', session, async () => {
    await session.open('Note.md');
    assert.deepEqual(await session.disableAndLookForLeaks(), []);
    await session.page.evaluate(() => window.harness?.host.enableByReader());
    assert.deepEqual((await eventsOf(session)), ['layout ready', 'enabled by the reader']);
    await session.page.evaluate(() => window.harness?.host.update());
    assert.deepEqual(await session.disableAndLookForLeaks(), []);
    await session.page.evaluate(() => window.harness?.host.enable());
  });
  await checks.check('a plugin that leaves something behind is found out', session, async () => {
    await session.runCommand('toy:leave-behind');
    const left = await session.disableAndLookForLeaks();
    assert.deepEqual(
      left.map((line) => line.replace(/(blob:).*/, '$1')),
      ["event: vault.on('modify')", 'interval: every 60000 ms', 'worker: blob:', 'object URL: blob:', 'observer: MutationObserver', 'listener: resize of Window', 'global: toyGlobal', 'shown: notice: Still here'],
    );
  });
  await session.close();
}

// obsidian.d.ts, Platform; developer docs, "Mobile development"
async function walkPhone(browser: Browser, checks: Checks): Promise<void> {
  for (const [kind, node] of [['phone', false], ['desktop', true]] as const) {
    const session = await Session.start(browser, { plugin: await toyPlugin(), vault: {}, setup: { device: { kind, language: 'de' } } });
    await checks.check(`a ${kind} ${node ? 'has' : 'has not'} the globals of Node and a status bar`, session, async () => {
      const found = await session.page.evaluate(() => ['process', 'require', 'global'].map((name) => name in window));
      assert.deepEqual(found, [node, node, node]);
      assert.equal(await session.page.locator('.status-bar-item').isVisible(), node);
    });
    await session.close();
  }
}

/** A service that sends no CORS headers. */
async function startService(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      response.sendDate = false;
      if (request.url === '/busy') response.writeHead(429, { 'Retry-After': '7' }).end('slow down');
      else {
        const { method, headers } = request;
        const answer = JSON.stringify({ method, key: headers['x-key'], type: headers['content-type'], body });
        response.writeHead(200, { 'X-Answer': 'yes' }).end(answer);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
