import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { DocumentFacts } from "./document";
import { ErrorPage, type ErrorPageProps } from "~/ui/error-page";
import type { RefusedPage } from "./errors";

/** What a boundary shows: the refusal's own sentence where the domain said no, the usual one otherwise. */
export function RefusalPage({ home }: Required<Pick<ErrorPageProps, "home">>) {
  const error = useRouteError();
  const requestId = (useRouteLoaderData("root") as DocumentFacts | undefined)?.requestId;
  const response = isRouteErrorResponse(error) ? error : undefined;
  const refused = response?.data as Partial<RefusedPage> | null | undefined;
  return <ErrorPage status={response?.status ?? 500} message={refused?.sentence} requestId={requestId} home={home} />;
}
