import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The workbench is one Chromium at a time on two cores.
    fileParallelism: false,
    testTimeout: 20_000,
  },
})
