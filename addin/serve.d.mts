/** A server of the built files on this machine. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built pane; with https where a certificate is given. */
export declare function serve(options?: { readonly port?: number; readonly certificate?: { readonly cert: string; readonly key: string } | null; readonly root?: string }): Promise<Served>;
