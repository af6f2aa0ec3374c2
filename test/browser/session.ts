// One vault in one page: the folder, the server, the browser's page, and what went on in it.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pageFiles, type BuiltPlugin } from '../harness/bundle';
import { DiskStore } from '../harness/disk';
import { isRecord } from '../harness/obsidian/front-matter';
import type { BeforeOperation } from '../harness/faulty-store';
import type { PageSetup } from '../harness/page/start';
import { startServer, type HarnessServer } from '../harness/server';

export const SCREENSHOTS = 'build/screenshots';

/** How long a step may take in the page, in milliseconds: a slow machine is no failure, a hang is one. */
export const PATIENCE_MS = 60_000;

export interface SessionOptions {
  readonly plugin: BuiltPlugin;
  /** Files of the vault by path. */
  readonly vault: Readonly<Record<string, string | Uint8Array>>;
  readonly setup?: Partial<PageSetup>;
  /** Slows the disk down, or makes it refuse. */
  readonly before?: BeforeOperation;
  /** Origins on this machine that the page may reach besides the vault's: a stand-in of a service. */
  readonly services?: readonly string[];
}

/** Values under the names that pdf.js would overwrite: the app's own must stay. */
const SENTINELS = ['pdfjsLib', 'pdfjsWorker'] as const;

export class Session {
  private static readonly open = new Set<Session>();
  readonly files: DiskStore;
  /** All that was said on the console, errors or not. */
  readonly said: string[] = [];

  private constructor(
    readonly page: Page,
    readonly folder: string,
    /** Errors of the page and its console, requests that left it. */
    readonly problems: string[],
    private readonly context: BrowserContext,
    private readonly server: HarnessServer,
    private readonly services: readonly string[],
    /** In front of the names of its screenshots. */
    private readonly prefix: string,
  ) {
    this.files = new DiskStore(folder);
  }

  /** Makes the vault, opens the page, waits until the plugin is loaded and the layout ready. */
  static async start(browser: Browser, options: SessionOptions): Promise<Session> {
    const folder = await mkdtemp(join(tmpdir(), 'vault-'));
    for (const [path, content] of Object.entries(options.vault)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const setup: PageSetup = { theme: 'light', device: { kind: 'desktop', language: 'en' }, vault: { name: 'My vault' }, ...options.setup };
    const problems: string[] = [];
    const server = await startServer({
      folder,
      files: await pageFiles(options.plugin, setup),
      onOutside: (method, url) => problems.push(`requestUrl: ${method} ${url}`),
      ...(options.before === undefined ? {} : { before: options.before }),
    });
    const phone = setup.device.kind === 'phone';
    const context = await browser.newContext({ viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 900 }, hasTouch: phone, isMobile: phone });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const session = new Session(page, folder, problems, context, server, options.services ?? [], phone ? 'phone-' : '');
    Session.open.add(session);
    await session.watch();
    await page.goto(server.origin);
    await page.waitForFunction(() => window.harness !== undefined);
    return session;
  }

  private async watch(): Promise<void> {
    this.page.on('console', (message) => {
      this.said.push(message.text());
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    this.page.on('pageerror', (error) => this.problems.push(`uncaught: ${error.stack ?? error.message}`));
    await this.context.route(
      (url) => ![this.server.origin, ...this.services].includes(url.origin) && !['blob:', 'data:'].includes(url.protocol),
      (route) => {
        this.problems.push(`request: ${route.request().method()} ${route.request().url()}`);
        return route.abort();
      },
    );
    await this.context.addInitScript((names) => {
      for (const name of names) Reflect.set(window, name, { sentinel: name });
    }, SENTINELS);
  }

  /** Have the window's own pdf.js globals stayed as they were? Gives the names of those that have not. */
  async changedGlobals(): Promise<string[]> {
    return this.page.evaluate((names) => names.filter((name) => JSON.stringify(Reflect.get(window, name)) !== JSON.stringify({ sentinel: name })), SENTINELS);
  }

  /** Text of the notices that are shown. */
  async notices(): Promise<string[]> {
    return this.page.locator('.notice').allInnerTexts();
  }

  /** Waits for a notice with that text, and gives all of it. */
  async notice(text: string | RegExp): Promise<string> {
    return this.page.locator('.notice', { hasText: text }).last().innerText();
  }

  async runCommand(id: string): Promise<boolean> {
    return this.page.evaluate((command) => window.harness?.app.$commands.run(command) ?? false, id);
  }

  /** Opens a file of the vault in a tab. */
  async open(path: string): Promise<void> {
    await this.page.evaluate((wanted) => window.harness?.app.workspace.openLinkText(wanted, ''), path);
  }

  /** Opens the drawer with the files on a phone; on the desktop they are there. */
  async showFiles(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Open files' });
    const closed = await this.page.evaluate(() => !document.body.classList.contains('is-drawer-open'));
    if (closed && (await button.count()) > 0) await button.click();
  }

  /** Path of the file in front. */
  async activeFile(): Promise<string | null> {
    return this.page.evaluate(() => window.harness?.app.workspace.getActiveFile()?.path ?? null);
  }

  /** Paths of the files that the links of a note lead to, as the app resolves them. */
  async linkTargets(note: string): Promise<string[]> {
    return this.page.evaluate((path) => Object.keys(window.harness?.app.metadataCache.resolvedLinks[path] ?? {}), note);
  }

  /** Waits until the metadata cache has all that was written. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => window.harness?.settle());
  }

  /** Another device's changes arrive in the folder: a text for each file that is new or changed, null for one that is gone. */
  async syncIn(changes: Readonly<Record<string, string | Uint8Array | null>>): Promise<void> {
    for (const [path, content] of Object.entries(changes)) {
      const target = join(this.folder, path);
      if (content === null) await rm(target, { recursive: true });
      else {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content);
      }
    }
    await this.page.evaluate(() => window.harness?.app.vault.$syncFromDisk());
  }

  /** Another device's settings of a plugin arrive, and the plugin is told. */
  async syncSettings(id: string, data: unknown): Promise<void> {
    await this.syncIn({ [`.obsidian/plugins/${id}/data.json`]: JSON.stringify(data) });
    await this.page.evaluate(() => window.harness?.host.settingsChangedOutside());
  }

  /** Disables the plugin and gives what it has left behind: nothing, when all is well. */
  async disableAndLookForLeaks(): Promise<string[]> {
    return this.page.evaluate(() => {
      window.harness?.host.disable();
      return window.harness?.host.leaks() ?? ['no page'];
    });
  }

  async readText(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  /** What a plugin has stored under a key of its data.json; undefined when there is none. */
  async pluginData(id: string, key: string): Promise<unknown> {
    const path = `.obsidian/plugins/${id}/data.json`;
    if ((await this.files.stat(path)) === null) return undefined;
    const text = await this.readText(path);
    // A file that is being written is empty for a moment.
    const data: unknown = text === '' ? null : JSON.parse(text);
    return isRecord(data) ? data[key] : undefined;
  }

  async readBytes(path: string): Promise<Uint8Array> {
    return readFile(join(this.folder, path));
  }

  /** Paths of all files on disk, hidden ones left out. */
  async paths(): Promise<string[]> {
    return (await this.files.list()).filter((entry) => entry.type === 'file').map((entry) => entry.path);
  }

  /** Takes a picture into build/screenshots, in each theme; gives the path of the light one. */
  async screenshot(name: string): Promise<string> {
    await mkdir(SCREENSHOTS, { recursive: true });
    const path = join(SCREENSHOTS, `${this.prefix}${name}.png`);
    await this.page.screenshot({ path });
    await this.setTheme('dark');
    await this.page.screenshot({ path: path.replace(/\.png$/, '-dark.png') });
    await this.setTheme('light');
    return path;
  }

  private async setTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.page.evaluate((wanted) => {
      document.body.classList.remove('theme-light', 'theme-dark');
      document.body.classList.add(`theme-${wanted}`);
      window.harness?.app.workspace.trigger('css-change');
    }, theme);
  }

  /** Closes what a walk that broke off has left open. */
  static async closeAll(): Promise<void> {
    for (const session of Session.open) await session.close();
  }

  async close(): Promise<void> {
    Session.open.delete(this);
    await this.context.close();
    await this.server.close();
    for (const made of [this.folder, this.files.trashFolder]) await rm(made, { recursive: true, force: true });
  }
}
