import { Outlet, useParams } from "@remix-run/react";
import { href, paths } from "~/paths";
import { storefrontTexts } from "~/texts/storefront";
import { RefusalPage } from "../refusal-page";

export default Outlet;

/** Keeps the store around an error. */
export function ErrorBoundary() {
  const { nickname = "" } = useParams();
  return <RefusalPage home={{ label: storefrontTexts.nav.home, href: href(paths.storefrontHome, { nickname }) }} />;
}
