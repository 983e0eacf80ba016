import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import Router from "find-my-way";
import type { Operator } from "~/auth/actor";
import { parseQuery } from "~/rql/parse";
import { bodyIn, bytesOf, notJson } from "./body.server";
import { actorFor, clientOf } from "./client.server";
import { attachment } from "../attachment.server";
import { type Answer, type Endpoint, type Method, methods } from "./endpoint";
import { answerTo, Refused } from "./errors";
import { formIn, isForm, type Sent } from "./form.server";
import { keyIn, once } from "./once.server";
import { selected } from "./select";

const READING = ["GET", "HEAD"];

interface Found {
  endpoint: Endpoint;
  params: Record<string, string>;
}

/** Looks endpoints up by method and address, whether that ends with a slash or not. */
function routerOf(endpoints: readonly Endpoint[]) {
  const router = Router({ ignoreTrailingSlash: true, maxParamLength: 200 });
  for (const one of endpoints) router.on(one.method, `/public/v1${one.path}`, () => undefined, one);
  return (method: string, path: string): Found => {
    const asked = (method === "HEAD" ? "GET" : method) as Method;
    const found = methods.includes(asked) ? router.find(asked, path) : null;
    if (found) return { endpoint: found.store as Endpoint, params: found.params as Record<string, string> };
    const others = methods.filter((other) => router.find(other, path));
    if (others.length === 0) throw new Refused(404, "NFND_000", ["There is nothing at this address."]);
    const allowed = others.flatMap((other) => (other === "GET" ? ["GET", "HEAD"] : [other])).join(", ");
    throw new Refused(405, "VAL_001", [`This address takes ${allowed}.`], { Allow: allowed });
  };
}

/** The version that If-Match names; anything else than one of our tags fits nothing. */
function seenIn(request: Request): number | null {
  const tag = request.headers.get("If-Match")?.trim();
  if (tag === undefined || tag === "*") return null;
  return /^"\d{1,9}"$/.test(tag) ? Number(tag.slice(1, -1)) : -1;
}

/** The query as it was sent: on its way through forms and parameters it would lose commas, brackets and plus signs. */
const rawQueryOf = ({ target = "" }: AppLoadContext) => /\?([^#]*)/.exec(target)?.[1] ?? "";

async function sentIn(request: Request, { withDocument }: Endpoint, actor: Operator): Promise<Sent> {
  if (!isForm(request)) return { json: await bytesOf(request), document: null };
  if (!withDocument) throw notJson();
  return formIn(request, actor);
}

async function answered(
  find: ReturnType<typeof routerOf>,
  { request, context }: { request: Request; context: AppLoadContext },
): Promise<Answer> {
  const client = await clientOf(request, context);
  const { endpoint, params } = find(request.method, new URL(request.url).pathname);
  const actor = actorFor(client, endpoint, context);
  const [sent, key] = [await sentIn(request, endpoint, actor), keyIn(request)];
  const work = () => worked(endpoint, { request, context, actor, params, sent });
  const parts = [request.method, context.target ?? "", sent.json, ...(sent.document ? [sent.document.sha256] : [])];
  return key === null ? work() : once(actor, key, parts, work);
}

interface Arrived {
  request: Request;
  context: AppLoadContext;
  actor: Operator;
  params: Record<string, string>;
  sent: Sent;
}

async function worked(endpoint: Endpoint, { request, context, actor, params, sent }: Arrived): Promise<Answer> {
  const body = bodyIn(sent.json, request, endpoint.body);
  const query = parseQuery(endpoint.list ? rawQueryOf(context) : "");
  const { list } = endpoint;
  if (list) selected([], query.select, list);
  const answer = await endpoint.work({
    ...{ actor, params, query, body, seen: seenIn(request) },
    documentId: sent.document?.id ?? null,
  });
  if (list) return { ...answer, body: selected(answer.body as object[], query.select, list) };
  const isKnown = answer.headers?.ETag !== undefined && request.headers.get("If-None-Match") === answer.headers.ETag;
  return isKnown && endpoint.method === "GET" ? { status: 304, headers: answer.headers! } : answer;
}

/** JSON without a charset: a client of many years compares the header letter by letter. Connect.md §0.1-1. */
const response = ({ status, body, headers = {}, file }: Answer): Response =>
  file
    ? attachment(file)
    : new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { ...(body !== undefined && { "Content-Type": "application/json" }), ...headers },
      });

/** The gate of the API: whatever is asked below /public is answered with JSON, always, and to programs with a token alone. Row A3. */
export function apiRoute(endpoints: readonly Endpoint[], files: Record<string, (url: URL) => Response>) {
  const find = routerOf(endpoints);
  return async (args: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> => {
    const { context } = args;
    try {
      const url = new URL(args.request.url);
      const file = files[url.pathname];
      if (!file) return response(await answered(find, args));
      if (READING.includes(args.request.method)) return file(url);
      throw new Refused(405, "VAL_001", [`This address takes ${READING.join(", ")}.`], { Allow: READING.join(", ") });
    } catch (error) {
      const refusal = answerTo(error);
      if (refusal) return response(refusal);
      context.memo.set("failure", error);
      context.log.error({ err: error }, "an endpoint of the API failed");
      const errors = [`Something has gone wrong on our side. The request's number is ${context.requestId}.`];
      return response({ status: 500, body: { error_code: "SYS_001", errors } });
    }
  };
}
