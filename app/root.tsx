import { isRouteErrorResponse, Links, Meta, Outlet, useRouteLoaderData } from "@remix-run/react";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import enhanceUrl from "./enhance/index.ts?worker&url";
import "./tailwind.css";
import { paths } from "./paths";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import { RefusalPage } from "./routes/refusal-page";
import type { DocumentFacts } from "./routes/document";
import { speechOf } from "./routes/language";
import { errorText } from "./ui/error-texts";
import { prefetchRules } from "./ui/prefetch-rules";
import { type Speech, SpeechProvider, useUiTexts } from "./ui/speech";

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

export const meta: MetaFunction = ({ data, error }) => {
  const { errors } = speechOf((data as DocumentFacts | undefined)?.spoken?.language ?? "en");
  return [{ title: error ? errorText(isRouteErrorResponse(error) ? error.status : 500, errors).title : "Counterpart" }];
};

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, spoken } = (useRouteLoaderData("root") ?? {}) as Partial<DocumentFacts>;
  const speech = speechOf(spoken?.language ?? "en");
  const { language, dir } = speech;
  return (
    <html lang={language} dir={dir === "rtl" ? dir : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        <script type="module" src={enhanceUrl} nonce={nonce} />
        {nonce && <script type="speculationrules" nonce={nonce} dangerouslySetInnerHTML={{ __html: prefetchRules }} />}
      </head>
      <body {...(language !== "en" && wordsOfScript(speech))}>
        <SpeechProvider value={speech}>{children}</SpeechProvider>
      </body>
    </html>
  );
}

/** The few words that the enhancing script says; it knows them in English. */
const wordsOfScript = ({ ui: { copied, jump, jumpEmpty, working } }: Speech) => ({
  "data-copied-word": copied,
  "data-jump-word": jump,
  "data-jump-empty-word": jumpEmpty,
  "data-working-word": working,
});

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const { errorHome } = useUiTexts();
  return (
    <main className="error-alone">
      <RefusalPage home={{ label: errorHome, href: paths.home }} />
    </main>
  );
}
