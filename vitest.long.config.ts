import base from "./vitest.config.js";

/** The whole corpus and long runs: `npm run test:long`. Their tables go to docs/long with the commit they ran on. */
export default { ...base, test: { ...base.test, include: ["test/long/**/*.test.ts"], exclude: ["**/node_modules/**"], testTimeout: 3_600_000 } };
