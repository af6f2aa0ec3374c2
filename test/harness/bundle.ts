// The files of the page: the stand-in bundled for the browser, its style, the plugin's built files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { declaredApi } from './declared-api';
import type { PageSetup } from './page/start';
import type { PageFiles } from './server';

/** A built plugin: the three files that get installed. */
export interface BuiltPlugin {
  readonly mainJs: string;
  readonly manifestJson: string;
  readonly stylesCss: string;
}

/** Tests run from the root of the project. */
const HARNESS = join(process.cwd(), 'test/harness');

/** Reads the plugin that was built in a folder. Rejects when it was not built. */
export async function builtPlugin(folder: string): Promise<BuiltPlugin> {
  const [mainJs = '', manifestJson = '', stylesCss = ''] = await Promise.all(['main.js', 'manifest.json', 'styles.css'].map((name) => readFile(join(folder, name), 'utf8')));
  return { mainJs, manifestJson, stylesCss };
}

/** Makes the files of the page. */
export async function pageFiles(plugin: BuiltPlugin, setup: PageSetup): Promise<PageFiles> {
  const [html, css, js] = await Promise.all([readFile(join(HARNESS, 'page/index.html'), 'utf8'), readFile(join(HARNESS, 'page/app.css'), 'utf8'), pageScript()]);
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ['/page/app.css', { type: 'text/css; charset=utf-8', body: css }],
    ['/page/app.js', { type: 'text/javascript; charset=utf-8', body: js }],
    ['/page/setup.json', { type: 'application/json', body: JSON.stringify(setup) }],
    ['/plugin/main.js', { type: 'text/javascript; charset=utf-8', body: plugin.mainJs }],
    ['/plugin/manifest.json', { type: 'application/json', body: plugin.manifestJson }],
    ['/plugin/styles.css', { type: 'text/css; charset=utf-8', body: plugin.stylesCss }],
  ]);
}

let bundled: Promise<string> | null = null;

/** The same for every page: bundled once. */
const pageScript = (): Promise<string> => (bundled ??= bundlePage());

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HARNESS, 'page/start.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    keepNames: true,
    sourcemap: 'inline',
    define: { DECLARED_API: JSON.stringify(declaredApi()) },
  });
  return outputFiles[0]?.text ?? '';
}
