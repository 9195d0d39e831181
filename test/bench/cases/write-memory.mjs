/** The most memory that a process has while it streams 100,000 rows into a workbook, Node.js itself included, in MB. */
export { prepare, work } from "./write-canevas.mjs";
export const answerOf = () => process.resourceUsage().maxRSS / 1024;
