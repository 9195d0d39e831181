import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["canevas-source"] },
  ssr: { resolve: { conditions: ["canevas-source"], externalConditions: ["canevas-source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/long/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
