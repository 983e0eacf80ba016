import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ErrorPage, type ErrorPageProps } from "./error-page";

/** What a boundary shows: the refusal's own sentence when it brought one, else the usual one of its status. */
export function RouteError(props: Pick<ErrorPageProps, "home" | "requestId">) {
  const error = useRouteError();
  if (!isRouteErrorResponse(error))
    return <ErrorPage status={500} {...props} />;
  const { sentence } = (error.data ?? {}) as { sentence?: unknown };
  return (
    <ErrorPage
      status={error.status}
      message={typeof sentence === "string" ? sentence : undefined}
      {...props}
    />
  );
}
