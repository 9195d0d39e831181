import { strFromU8 } from "fflate";
import { fold, squash } from "@canevas-mali/core/values";

/** Every secret that some part of a file holds: as written, in other case, without accents, across tags, digits in any grouping. With `words`, each long word of one as well. */
export function secretsIn(parts: Readonly<Record<string, Uint8Array>>, secrets: readonly string[], words = false): string[] {
  return Object.entries(parts).flatMap(([name, bytes]) => {
    const raw = strFromU8(bytes).replace(/&#x([0-9a-f]+);/giu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))).replace(/&#(\d+);/gu, (_, n: string) => String.fromCodePoint(Number(n)));
    const bodies = [raw, raw.replace(/<[^>]*>/gu, ""), raw.replace(/<[^>]*>/gu, " ")].map(squash);
    return secrets.flatMap((secret) => [secret, ...(words ? fold(secret).split(" ").filter((word) => word.length > 6 && !ORDINARY.has(word)) : [])]).filter((secret) => bodies.some((body) => body.includes(squash(secret)))).map((secret) => `${name}: ${secret}`);
  });
}
const ORDINARY = new Set(["exemple"]);
