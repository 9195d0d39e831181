import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { homedir } from "node:os";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = join(dirname(fileURLToPath(import.meta.url)), "dist");
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".xml": "application/xml",
};

/**
 * Serves the built pane on this machine, with https where there is a certificate for localhost (Excel wants one).
 * @param {{ port?: number, certificate?: { cert: string, key: string } | null, root?: string }} options
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve({ port = 3000, certificate = null, root = DIST } = {}) {
  const answer = (request, response) => {
    const file = fileAt(root, request.url ?? "/");
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    // A name with a digest never changes its content; the pages and the service worker are asked for again each time.
    const hashed = /\.[0-9a-f]{10}\.(js|css)$/.test(file);
    response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache", "X-Content-Type-Options": "nosniff" });
    response.end(readFileSync(file));
  };
  const server = certificate === null ? createServer(answer) : createSecureServer(certificate, answer);
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "localhost", resolve));
  return {
    url: `${certificate === null ? "http" : "https"}://localhost:${server.address().port}/`,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

/** The file that an address means, inside the root only; null where there is none. */
function fileAt(root, address) {
  try {
    const path = normalize(decodeURIComponent(new URL(address, "http://localhost").pathname));
    const file = join(root, path.endsWith(sep) ? `${path}index.html` : path);
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** The certificate that `npx office-addin-dev-certs install` makes, if it did. */
function ownCertificate() {
  const file = (name) => join(homedir(), ".office-addin-dev-certs", name);
  return existsSync(file("localhost.crt")) ? { cert: readFileSync(file("localhost.crt"), "utf8"), key: readFileSync(file("localhost.key"), "utf8") } : null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 3000), certificate: ownCertificate() });
  console.log(`Page :      ${url}\nVolet :     ${url}taskpane.html\n(Ctrl+C pour arrêter)`);
}
