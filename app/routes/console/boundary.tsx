import { Outlet, useParams } from "@remix-run/react";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { RefusalPage } from "../refusal-page";

export default Outlet;

/** Keeps the navigation around an error. */
export function ErrorBoundary() {
  const { companyId = "" } = useParams();
  return <RefusalPage home={{ label: consoleTexts.goHome, href: href(paths.tierAccounts, { companyId }) }} />;
}
