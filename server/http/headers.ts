import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

export interface Policy {
  /** Whether people reach the site by https. */
  secure: boolean;
  /** In development Vite puts style elements into the page and listens on a web socket. */
  development: boolean;
}

const NOT_USED = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics", "display-capture"];
const PERMISSIONS = NOT_USED.map((feature) => `${feature}=()`).join(", ");

/** What every answer says about itself to a browser: pages, files, errors and all. */
export function securityHeaders({ secure, development }: Policy) {
  const protect = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
    // Stricter would make browsers send "Origin: null" with plain forms.
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: "deny" },
  });
  const csp = (nonce: string) =>
    "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; " +
    `script-src 'self' 'nonce-${nonce}'; style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}` +
    (development ? "; connect-src 'self' ws:" : "") +
    (secure ? "; upgrade-insecure-requests" : "");

  return (request: IncomingMessage, response: ServerResponse, nonce: string) => {
    protect(request, response, () => undefined);
    response.setHeader("Content-Security-Policy", csp(nonce));
    response.setHeader("Permissions-Policy", PERMISSIONS);
  };
}
