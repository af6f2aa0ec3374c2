// Unit tests run as ES modules (pdfjs-dist is one) in plain Node; esbuild turns TypeScript into JavaScript, tsc checks the types.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/esbuild-transform.mjs' },
  // What plugin code gets when it asks for the app: the stand-in (docs/stand-in.md).
  moduleNameMapper: { '^obsidian$': '<rootDir>/test/harness/obsidian/index.ts' },
  setupFiles: ['<rootDir>/test/property-seed.ts'],
  // Whole runs over PDFs take seconds, more on a busy machine.
  testTimeout: 120_000,
  modulePathIgnorePatterns: ['<rootDir>/demo-vault/', '<rootDir>/build/'],
};
