import { build } from 'esbuild';
import type { BuiltPlugin } from '../harness/bundle';

/** The toy plugin, built as a main.js is. */
export async function toyPlugin(): Promise<BuiltPlugin> {
  const manifestJson = JSON.stringify({ id: 'toy', name: 'Toy', version: '1.0.0', minAppVersion: '1.13.0' });
  const { outputFiles } = await build({ entryPoints: ['test/harness/toy-plugin.ts'], bundle: true, write: false, format: 'cjs', target: 'es2022', external: ['obsidian'] });
  return { mainJs: outputFiles[0]?.text ?? '', manifestJson, stylesCss: '' };
}
