/** The build of the page and the pane, as webpack takes it. */
export default function configuration(env: unknown, options: { readonly mode?: "production" | "development" }): object;
