import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import type { RailModule } from "~/ui/rail";

const { modules: texts } = consoleTexts;

/** The rail: the modules of the console, with what waits in each. */
export function modulesOf(companyId: string, pathname: string, waiting: { requests: number }): RailModule[] {
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
  ];
}
