// Two sets of rules: the review rules of Obsidian's directory on what is shipped (main.ts, src), and the rules of the house everywhere.
import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SHIPPED = ['main.ts', 'src/**/*.ts'];

/** Stages that touch neither files, app, network nor clock, in the order of the pipeline: each may import itself and those before it. */
const PURE = ['model', 'paper', 'figures', 'draft', 'audit', 'note', 'library'];

const NO_OBSIDIAN = { name: 'obsidian', message: 'Only main.ts, src/vault and src/ui know the app.' };
const NO_PDFJS = { group: ['pdfjs-dist', 'pdfjs-dist/*', 'packed:*'], message: 'Only src/pdf knows pdf.js.' };
const NO_SDK = { group: ['@anthropic-ai/*'], message: 'Only src/draft/claude knows the SDK.' };
const imports = (paths, patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] });

/** What a pure folder must not reach for: the later stages, and all that is I/O. */
const pureFolder = (folder) => {
  const later = [...PURE.slice(PURE.indexOf(folder) + 1), 'pdf', 'vault', 'ui', 'publish'];
  return {
    files: [`src/${folder}/**/*.ts`],
    ignores: ['src/draft/claude/**'],
    rules: {
      ...imports([NO_OBSIDIAN], [NO_PDFJS, NO_SDK, { regex: `^(\\.\\./)+(${later.join('|')}|read-paper)(/|$)`, message: 'The arrows of the pipeline point one way.' }]),
      'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'activeDocument', 'activeWindow', 'localStorage', 'XMLHttpRequest', 'Worker', 'setTimeout', 'setInterval'],
    },
  };
};

export default defineConfig([
  globalIgnores(['node_modules', 'build', 'demo-vault', 'main.js', 'test/fixtures']),
  js.configs.recommended,
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Code points are what is wanted where text is taken apart.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
    },
  },
  { files: SHIPPED, extends: [obsidianmd.configs.recommended], rules: { 'obsidianmd/ui/sentence-case': ['warn', { enforceCamelCaseLower: true, acronyms: ['DPI', 'TL;DR'] }] } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.mjs', '.js'] })], 'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] } },
    rules: { 'import-x/no-cycle': 'error' },
  },
  { files: ['src/**/*.ts'], ignores: ['src/vault/**', 'src/ui/**', 'src/pdf/**', 'src/draft/claude/**'], rules: imports([NO_OBSIDIAN], [NO_PDFJS, NO_SDK]) },
  { files: ['src/draft/claude/**/*.ts'], rules: imports([NO_OBSIDIAN], [NO_PDFJS]) },
  { files: ['main.ts', 'src/vault/**/*.ts', 'src/ui/**/*.ts'], rules: imports([], [NO_PDFJS, NO_SDK]) },
  { files: ['src/pdf/**/*.ts'], rules: imports([NO_OBSIDIAN], [NO_SDK]) },
  ...PURE.map(pureFolder),
  {
    files: ['scripts/**', 'test/**', '*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', performance: 'readonly', AbortController: 'readonly' } },
  },
]);
