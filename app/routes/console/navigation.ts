import type { CompanyRole } from "~/auth/actor";
import { href, paths } from "~/paths";
import { catalogTexts } from "~/texts/catalog";
import { consoleTexts } from "~/texts/console";
import type { RailModule } from "~/ui/rail";

const { modules: texts } = consoleTexts;

/** A vendor's products. */
function catalogOf(companyId: string, pathname: string): RailModule {
  const catalog = href(paths.catalog, { companyId });
  const current = pathname.startsWith(catalog);
  return {
    label: catalogTexts.title,
    href: catalog,
    links: [{ label: catalogTexts.products, href: catalog, current }],
  };
}

/** The rail: the modules of the console, with what waits in each. */
export function modulesOf(
  company: { id: string; role: CompanyRole },
  pathname: string,
  waiting: { requests: number },
): RailModule[] {
  const companyId = company.id;
  const home = href(paths.consoleHome, { companyId });
  const directory = href(paths.tierAccounts, { companyId });
  const requests = href(paths.tierAccountRequests, { companyId });
  const inRequests = pathname.startsWith(requests);
  const inCustomers = pathname.startsWith(directory);
  const count = waiting.requests > 99 ? "99+" : waiting.requests;
  return [
    { label: texts.home, href: home, current: pathname === home },
    {
      label: texts.customers,
      href: directory,
      links: [
        { label: texts.directory, href: directory, current: inCustomers && !inRequests },
        { label: texts.requests, href: requests, count, current: inRequests },
      ],
    },
    ...(company.role === "vendor" ? [catalogOf(companyId, pathname)] : []),
  ];
}
