import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { renderToString } from "react-dom/server";
import "~/context";

/** A page is rendered whole: none hydrates, so nothing is streamed and no data is handed to the browser. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entryContext: EntryContext,
  context: AppLoadContext,
) {
  entryContext.serverHandoffStream = undefined;
  const html = renderToString(<RemixServer context={entryContext} url={request.url} nonce={context.nonce} />);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
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
