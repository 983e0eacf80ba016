import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { renderToString } from "react-dom/server";
import "~/context";
import { documentOf } from "./routes/document";
import { speechOf, spokenIn } from "./routes/language";

type Answer = EntryContext["staticHandlerContext"];

/** What loaders, actions and gates say to the browser beside the page: how long to wait, and what to remember. */
function answerHeaders(headers: Headers, { actionHeaders, loaderHeaders }: Answer, context: AppLoadContext) {
  const said = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
  const wait = said.map((some) => some.get("Retry-After")).find(Boolean);
  if (wait) headers.set("Retry-After", wait);
  if (spokenIn(context)) headers.append("Vary", "Accept-Language, Cookie");
  for (const cookie of (context.memo.get("cookies") ?? []) as string[]) headers.append("Set-Cookie", cookie);
}

/** A form that was refused says so in the page's title; nothing else answers a POST with a page. */
const titled = (html: string, { actionData }: Answer, context: AppLoadContext) =>
  actionData ? html.replace("<title>", `<title>${speechOf(spokenIn(context)?.language ?? "en").ui.errorPrefix}`) : html;

/**
 * A page is rendered whole: none hydrates, so nothing is streamed and no data is handed to the browser. Its text goes to the server
 * beside the answer, spared the way through a stream.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  context: AppLoadContext,
) {
  entryContext.serverHandoffStream = undefined;
  const answer = entryContext.staticHandlerContext;
  // The document asks nothing of a loader: what it needs is known by now, also where an action has refused.
  answer.loaderData.root = documentOf(context);
  const html = renderToString(<RemixServer context={entryContext} url={request.url} nonce={context.nonce} />);
  headers.set("Content-Type", "text/html; charset=utf-8");
  answerHeaders(headers, answer, context);
  context.memo.set("document", `<!DOCTYPE html>${titled(html, answer, context)}`);
  return new Response(null, { status, headers });
}

/**
 * Anything that is not one of the domain's refusals is a bug: it is logged with the request's id, and the visitor sees no details. The
 * server looks at `failure` to tell a database that is away from a bug.
 */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.memo.set("failure", error);
  context.log.error({ err: error }, "unexpected error");
}
