import type { RequestListener, ServerResponse } from "node:http";
import type { ViteDevServer } from "vite";

// Pages do not hydrate, so nothing in them loads Vite's client or the style sheet as a module that can be replaced.
const LIVE =
  '<script type="module" src="/@vite/client"></script><script type="module" src="/app/tailwind.css"></script></head>';

/** Puts Vite in front of the site: its own files, styles that change without a reload, and a reload when anything else changes. */
export function developmentListener(vite: ViteDevServer, front: RequestListener): RequestListener {
  vite.watcher.on("change", (file) => {
    if (/\.(ts|tsx)$/.test(file)) vite.ws.send({ type: "full-reload" });
  });
  return (request, response) =>
    vite.middlewares(request, response, () => {
      enliven(response);
      const accepts = request.rawHeaders.findIndex(
        (name, at) => at % 2 === 0 && name.toLowerCase() === "accept-encoding",
      );
      if (accepts >= 0) request.rawHeaders.splice(accepts, 2);
      delete request.headers["accept-encoding"];
      front(request, response);
    });
}

function enliven(response: ServerResponse) {
  const end = response.end.bind(response) as (bytes?: Buffer) => ServerResponse;
  response.end = ((bytes?: Buffer) => {
    if (!Buffer.isBuffer(bytes) || !String(response.getHeader("Content-Type")).startsWith("text/html"))
      return end(bytes);
    const live = Buffer.from(bytes.toString().replace("</head>", LIVE));
    response.setHeader("Content-Length", live.length);
    return end(live);
  }) as ServerResponse["end"];
}
