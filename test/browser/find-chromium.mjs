// Finds Chrome or Chromium on this machine; where there is none, gets one; or says in a sentence what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];
const isRoot = process.getuid?.() === 0;

/** Nothing that the browser does by itself, so that the only requests are the page's. */
const FLAGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Where browsers are installed by hand, by system. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Chromium/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]);
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Path of an installed browser, or null. CHROME_PATH comes first; when it leads nowhere, that is an error. */
export function installedChromium() {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== '') {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is ${wanted}, and there is no such file. Set it to Chrome or Chromium, or unset it.`);
    return wanted;
  }
  return usualPlaces().find((path) => existsSync(path)) ?? null;
}

const launch = (executablePath, flags) =>
  chromium.launch({ headless: true, args: [...FLAGS, ...flags, ...(isRoot ? ['--no-sandbox'] : [])], ...(executablePath === null ? {} : { executablePath }) });

/** Starts the browser that playwright-core downloaded, or gives null when it is not there or cannot run. */
async function launchDownloaded(flags) {
  try {
    return await launch(null, flags);
  } catch {
    return null;
  }
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function download() {
  console.log('No Chrome or Chromium found: downloading one.');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium-headless-shell']);
}

function installFromDebian() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  console.log("Installing Debian's chromium.");
  return run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

/**
 * Starts headless Chromium.
 * @param {readonly string[]} flags command line flags besides ours
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium(flags = []) {
  const installed = installedChromium();
  if (installed !== null) return launch(installed, flags);
  const downloaded = (await launchDownloaded(flags)) ?? (download() ? await launchDownloaded(flags) : null);
  if (downloaded !== null) return downloaded;
  const fromDebian = installFromDebian() ? installedChromium() : null;
  if (fromDebian !== null) return launch(fromDebian, flags);
  throw new Error('The browser tests need Chrome or Chromium, and none could be found or downloaded. Install one, or set CHROME_PATH to its program.');
}
