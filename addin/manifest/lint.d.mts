/** What is wrong with an add-in manifest, a sentence each; with `dist`, checked against the built files there. */
export function lintManifest(xml: string, options?: { readonly dist?: string }): string[];
