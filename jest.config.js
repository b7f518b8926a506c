const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

/** `unit` needs no server; the others find the servers that dist/stack/test.js started in their environment. */
export default {
  // A loaded machine is slow, and no test is timed: this only ends what hangs.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/*/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/', '<rootDir>/dist/'],
    },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/test/*.test.ts'] },
    // In a real browser, whose path is in BATON_CHROMIUM.
    { ...shared, displayName: 'faces', testMatch: ['<rootDir>/test/faces/**/*.test.ts'] },
  ],
};
