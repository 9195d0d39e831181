export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly namespace: string;
  readonly url?: string;
}
/** The manifest's version: four numbers. */
export const version: string;
export const environments: Readonly<Record<string, Environment>>;
/** The manifest of an environment as XML. @throws Error with a sentence in French for an environment or address that can't be */
export function makeManifest(environment: string, url?: string): string;
