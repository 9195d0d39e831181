// Loaded before a program (`node --import`): writes the largest memory it ever had, in bytes, where CANEVAS_PEAK says.
import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.CANEVAS_PEAK, String(process.resourceUsage().maxRSS * 1024)));
