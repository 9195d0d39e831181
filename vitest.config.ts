import { defineConfig } from "vitest/config";
import type { Reporter } from "vitest/node";

/** A closing line that any tool can count: « 12 passed, 0 failed ». */
const closingLine: Reporter = {
  onTestRunEnd(modules) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string): number => states.filter((s) => s === state).length;
    console.log(`\n${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
  },
};

export default defineConfig({
  resolve: { conditions: ["canevas-source"] },
  ssr: { resolve: { conditions: ["canevas-source"], externalConditions: ["canevas-source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts", "addin/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/long/**"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ["default", closingLine],
  },
});
