import { isRouteErrorResponse, Links, Meta, Outlet, useRouteLoaderData } from "@remix-run/react";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import enhanceUrl from "./enhance/index.ts?worker&url";
import "./tailwind.css";
import { paths } from "./paths";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import { RefusalPage } from "./routes/refusal-page";
import { errorText } from "./ui/error-page";
import { errorHome } from "./ui/error-texts";
import { prefetchRules } from "./ui/prefetch-rules";

export const links: LinksFunction = () => [
  {
    rel: "preload",
    href: latin,
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous",
  },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
];

export const meta: MetaFunction = ({ error }) => [
  {
    title: error ? errorText(isRouteErrorResponse(error) ? error.status : 500)?.title : "Counterpart",
  },
];

/** What the document itself needs to know about the request; it decides nothing. */
export function loader({ context }: LoaderFunctionArgs) {
  return { nonce: context.nonce, requestId: context.requestId };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useRouteLoaderData<typeof loader>("root")?.nonce;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script type="module" src={enhanceUrl} nonce={nonce} />
        {nonce && <script type="speculationrules" nonce={nonce} dangerouslySetInnerHTML={{ __html: prefetchRules }} />}
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main className="error-alone">
      <RefusalPage home={{ label: errorHome, href: paths.home }} />
    </main>
  );
}
