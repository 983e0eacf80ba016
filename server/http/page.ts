import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppLoadContext, RequestHandler } from "@remix-run/node";
import { pack } from "./compress";
import { begin, type Flow, flow, leave } from "./flow";

export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  address: URL;
  body?: Buffer | ReadableStream<Uint8Array> | undefined;
  context: AppLoadContext;
}

/** What the app answered: a page whole, so that a failure can still become another page, or a file that has begun to flow. */
export interface Answer {
  status: number;
  headers: Headers;
  bytes: Buffer;
  flow?: Flow;
}

const NOTHING = Buffer.alloc(0);

const isFile = ({ headers }: Response) => headers.get("content-disposition")?.startsWith("attachment") ?? false;

/** Asks the app. The Web's Request is made from Node's directly, and a page is taken in one piece. */
export async function askApp(handle: RequestHandler, visit: Visit): Promise<Answer> {
  const { request, response, address, body, context } = visit;
  // Remix would take this for a data request of its first version.
  if (address.search.includes("_data")) address.searchParams.delete("_data");
  const gone = new AbortController();
  response.once("close", () => response.writableFinished || gone.abort());
  const asked = new Request(address, {
    method: request.method ?? "GET",
    headers: headersOf(request),
    body: (body as BodyInit | undefined) ?? null,
    ...(body instanceof ReadableStream && { duplex: "half" }),
    signal: gone.signal,
  });
  const answer = await handle(asked, context);
  const { status, headers } = answer;
  if (answer.body && isFile(answer)) {
    const begun = await begin(answer.body);
    // Whoever asked may have been answered otherwise by now, or have gone.
    if (response.writableEnded || response.destroyed) await leave(begun);
    return { status, headers, bytes: NOTHING, flow: begun };
  }
  const html = context.memo.get("document");
  const bytes = typeof html === "string" ? Buffer.from(html) : Buffer.from(await answer.arrayBuffer());
  return { status, headers, bytes };
}

function headersOf({ rawHeaders, method }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
  // Where a form comes from has been checked; Remix's own check knows nothing of ORIGIN and answers an empty 500.
  if (method !== "GET" && method !== "HEAD") headers.delete("origin");
  return headers;
}

/** Sends an answer, packed when the browser takes that: a page in one write, a file as it comes. */
export async function send({ request, response }: Visit, { status, headers, bytes, flow: body }: Answer) {
  response.statusCode = status;
  for (const [name, value] of headers) if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  const type = headers.get("content-type") ?? "";
  if (!headers.has("cache-control")) response.setHeader("Cache-Control", "no-store");
  if (status === 405 && !headers.has("allow")) response.setHeader("Allow", "GET, HEAD");
  if (status === 204 || status === 304) return void response.end();
  const packable = /^text\/|json|javascript|xml;|xml$|svg/.test(type) && !headers.has("content-encoding");
  const accepted = packable ? String(request.headers["accept-encoding"] ?? "") : "";
  if (packable) response.appendHeader("Vary", "Accept-Encoding");
  if (body && request.method === "HEAD") {
    await leave(body);
    return void response.end();
  }
  if (body) {
    const packed = /\bgzip\b/.test(accepted);
    if (packed) response.setHeader("Content-Encoding", "gzip");
    return flow(response, body, { packed });
  }
  const { bytes: whole, encoding } = packable ? pack(bytes, accepted) : { bytes };
  if (encoding) response.setHeader("Content-Encoding", encoding);
  if (request.method === "HEAD") return void response.end();
  response.setHeader("Content-Length", whole.length);
  response.end(whole);
}
