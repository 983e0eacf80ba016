import { Outlet, useParams } from "@remix-run/react";
import { href, paths } from "~/paths";
import { useTexts } from "../language";
import { RefusalPage } from "../refusal-page";

export default Outlet;

/** Keeps the store around an error. */
export function ErrorBoundary() {
  const { nickname = "" } = useParams();
  const { nav } = useTexts();
  return <RefusalPage home={{ label: nav.home, href: href(paths.storefrontHome, { nickname }) }} />;
}
