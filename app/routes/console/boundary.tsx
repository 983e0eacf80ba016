import { Outlet, useLocation, useParams } from "@remix-run/react";
import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { RefusalPage } from "../refusal-page";

export default Outlet;

/** Keeps the navigation around an error. */
export function ErrorBoundary() {
  const { companyId = "" } = useParams();
  const { pathname } = useLocation();
  const partners = href(paths.partners, { companyId });
  const home =
    pathname === partners || pathname.startsWith(`${partners}/`)
      ? { label: consoleTexts.goPartners, href: partners }
      : { label: consoleTexts.goHome, href: href(paths.tierAccounts, { companyId }) };
  return <RefusalPage home={home} />;
}
