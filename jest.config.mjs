// Unit tests run as ES modules (pdfjs-dist is one) in plain Node; esbuild turns TypeScript into JavaScript, tsc checks the types.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/esbuild-transform.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/demo-vault/', '<rootDir>/build/'],
};
