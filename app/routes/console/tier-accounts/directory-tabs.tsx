import { href, paths } from "~/paths";
import { consoleTexts } from "~/texts/console";
import { Tabs } from "~/ui/tabs";

const { modules, directory } = consoleTexts;

/** Directory and Requests: the two tabs of Customers. Row C1. */
export function DirectoryTabs({ companyId, current }: { companyId: string; current: "directory" | "requests" }) {
  return (
    <Tabs
      label={directory.tabs}
      tabs={[
        { label: modules.directory, href: href(paths.tierAccounts, { companyId }), current: current === "directory" },
        {
          label: modules.requests,
          href: href(paths.tierAccountRequests, { companyId }),
          current: current === "requests",
        },
      ]}
    />
  );
}
